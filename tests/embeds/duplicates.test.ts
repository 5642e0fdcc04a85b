import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article/clean.js';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { CleanedArticle } from '../../src/model.js';

const ID = '1500000000000000001';
const POST = `https://twitter.com/HarbourNews/status/${ID}`;
const CODE = 'uB5JguBWnn';
const SAID = 'The bridge is closed from Monday, ferries run every ten minutes.';
const WORDS =
  'The council met on Tuesday to talk about the bridge, and nobody left before the vote was taken.';

const QUOTED = `<blockquote class="twitter-tweet"><p lang="en">${SAID} <a href="https://t.co/${CODE}">pic.twitter.com/${CODE}</a></p>&mdash; Harbour News (@HarbourNews) <a href="${POST}">March 5, 2022</a></blockquote>`;
const FLAT = `<p>${SAID} pic.twitter.com/${CODE} — Harbour News (@HarbourNews) March 5, 2022</p>`;
const oembed = { type: 'oembed_response', subtype: 'twitter', raw_oembed: { url: POST, html: QUOTED } };
const bare = { type: 'oembed_response', subtype: 'twitter', raw_oembed: { url: POST } };
const paragraph = (n: number) => ({ type: 'text', content: `${WORDS} ${n}.` });
const arc = (item: object) =>
  `<script>window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify({ content_elements: [paragraph(1), item, paragraph(2), paragraph(3)] })};</script>`;
const next = (item: object) =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { body: [paragraph(1), item, paragraph(2), paragraph(3)] } } })}</script>`;

const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
function clean(one: string, two = '', elsewhere = ''): CleanedArticle {
  const html = `<html lang="en"><title>Bridge</title><body><article><h1>Bridge</h1><p>${WORDS} 1.</p>${one}<p>${WORDS} 2.</p><p>${WORDS} 3.</p>${two}</article>${elsewhere}</body></html>`;
  return cleanPage({ url: 'https://harbour.example/bridge', html }, context);
}

describe('a post that the page shows more than once is one embed, where it stands first', () => {
  it.each<[string, CleanedArticle]>([
    ['quoted twice', clean(QUOTED, QUOTED)],
    ['quoted, then flattened', clean(QUOTED, FLAT)],
    ['flattened, then quoted', clean(FLAT, QUOTED)],
    ['flattened, cut short, and quoted', clean(FLAT.replace(', ferries run every ten minutes.', ''), QUOTED)],
    [
      'quoted, then flattened without its picture',
      clean(QUOTED, FLAT.replace(`pic.twitter.com/${CODE} `, '')),
    ],
    ['quoted, and in Arc’s state', clean(QUOTED, '', arc(oembed))],
    ['quoted, and in Next’s state', clean(QUOTED, '', next(bare))],
    ['flattened, and in Arc’s state', clean(FLAT, '', arc(oembed))],
    ['flattened, and by its address in Arc’s state', clean(FLAT, '', arc(bare))],
    ['flattened, and in Next’s state', clean(FLAT, '', next(oembed))],
    ['in both states', clean('', '', arc(oembed) + next(bare))],
    ['quoted, flattened, and in both states', clean(QUOTED, FLAT, arc(oembed) + next(bare))],
  ])('%s', (_how, { embeds, blocks, text }) => {
    expect(embeds.map(({ id }) => id)).toEqual([`x:${ID}`]);
    expect(embeds[0]).toMatchObject({
      ref: ID,
      url: `https://x.com/HarbourNews/status/${ID}`,
      status: 'parsed',
    });
    expect(embeds[0]?.text).toMatch(/^The bridge is closed from Monday/);
    const types = blocks.map(({ type }) => type).filter((type) => type !== 'heading');
    expect(types).toEqual(['paragraph', 'embed', 'paragraph', 'paragraph']);
    expect(text).not.toContain('closed from Monday');
  });
});

it.each([
  ['another author', FLAT.replace('@HarbourNews', '@HarbourFans')],
  ['another day', FLAT.replace('March 5', 'March 6')],
  [
    'other words',
    `<p>Nobody was hurt, the harbour master says tonight. — Harbour News (@HarbourNews) March 5, 2022</p>`,
  ],
])('a flattened post of %s is another', (_what, other) => {
  expect(clean(QUOTED, other).embeds).toHaveLength(2);
});
