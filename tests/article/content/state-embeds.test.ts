import { expect, it } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import type { Rules } from '../../../src/article/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const rules: Rules = { version: 'none', phrases: [], notes: [], sites: new Map() };

const PROSE = (n: number) =>
  `${['First', 'Then', 'Last'][n - 1]} came the news that the harbour bridge closes on Monday for repairs, said the council. Ferries will run every ten minutes until the spring. Nobody knows yet what it costs.`;

const page = (state: unknown, shown: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour bridge to close</title></head><body><h1>Harbour bridge to close</h1>${shown}<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script></body></html>`;

const BODY = [
  { type: 'paragraph', text: PROSE(1) },
  { type: 'paragraph', text: PROSE(2) },
  { type: 'embed', provider: 'twitter', url: 'https://x.com/HarbourNews/status/1500000000000000001' },
  { type: 'paragraph', text: PROSE(3) },
];

const INPUTS = [
  ['a page whose tree has no article', ''],
  [
    'a page whose tree has the text alone',
    `<article>${[1, 2, 3].map((n) => `<p>${PROSE(n)}</p>`).join('')}</article>`,
  ],
] as const;

it.each(INPUTS)('puts a post of the page’s state between its paragraphs: %s', (_what, shown) => {
  const article = cleanPage(
    { html: page({ props: { article: { body: BODY } } }, shown), url: 'https://harbour.example/news/bridge' },
    { rules, limits: DEFAULT_LIMITS },
  );
  expect(article.embeds.map(({ id }) => id)).toEqual(['x:1500000000000000001']);
  expect(article.blocks.map(({ type }) => type).filter((type) => type !== 'heading')).toEqual([
    'paragraph',
    'paragraph',
    'embed',
    'paragraph',
  ]);
  expect(article.text).not.toContain('x.com');
});
