import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import { explainPage } from '../../../src/article/explain/explain.js';
import type { Explained, Part } from '../../../src/article/explain/explanation.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const rules = loadRules(defaultRulesFolder());
const url = 'https://harbour-post.example/a';
const explained = (html: string, own: object = {}): Explained =>
  explainPage({ url, html, ...own }, { rules, limits: DEFAULT_LIMITS });

/** A part as one word and the page's words for it. */
function toLine(part: Part): [kind: string, original: string] {
  const kind =
    part.kind === 'block' ? part.block.type : part.kind === 'removed' ? part.removal.rule : part.kind;
  return [kind, part.original.map(({ text }) => text).join(' / ')];
}
const linesOf = ({ explanation }: Explained) => explanation.parts.map(toLine);

const FIRST = 'The harbour wall held through the night, the harbour master said, although the water rose.';
const SECOND =
  'Work on the breach begins on Monday, and the road along the quay stays closed until the spring.';
const POST = `<blockquote class="twitter-tweet"><p>Road closed.</p>&mdash; Port (@PortOffice) <a href="https://twitter.com/PortOffice/status/1500000000000000001">March 5, 2022</a></blockquote>`;
const page = (body: string) =>
  `<html lang=en><title>Wall holds</title><body><nav><a href=/>Home</a></nav><article><h1>Wall holds</h1>${body}</article><footer>Harbour Post Ltd</footer>`;

describe('a page is explained in its own order', () => {
  test('with removed pieces, posts and pictures between the blocks around them', () => {
    const html = page(
      `<p>${FIRST}</p><p>Sign up for our newsletter</p><figure><img src=/wall.jpg width=600 alt=Wall></figure>${POST}<p>${SECOND}</p><aside>Tides and times</aside>`,
    );
    expect(linesOf(explained(html))).toEqual([
      ['not-chosen', 'Home'],
      [expect.stringMatching(/field|title/), 'Wall holds'],
      ['paragraph', FIRST],
      ['en-newsletter-signup', 'Sign up for our newsletter'],
      ['image', ''],
      ['embed', 'Road closed. / — Port (@PortOffice) March 5, 2022'],
      ['paragraph', SECOND],
      ['aside', 'Tides and times'],
      ['not-chosen', 'Harbour Post Ltd'],
    ]);
  });

  test("with a phrase at a block's end told apart from the block", () => {
    const html = page(`<p>${FIRST} Sign up for our newsletter.</p><p>${SECOND}</p>`);
    expect(linesOf(explained(html))).toEqual(
      expect.arrayContaining([
        ['paragraph', FIRST],
        ['en-newsletter-signup', 'Sign up for our newsletter.'],
      ]),
    );
  });

  test('with a second copy of a post where it stands', () => {
    const lines = linesOf(explained(page(`<p>${FIRST}</p>${POST}<p>${SECOND}</p>${POST}`)));
    const kinds = lines.map(([kind]) => kind);
    expect(kinds.indexOf('embed-repeated')).toBeGreaterThan(kinds.indexOf('embed'));
    expect(lines.find(([kind]) => kind === 'embed-repeated')?.[1]).toContain('Road closed.');
  });

  test('and so is a text without markup', () => {
    const text = `Sign up for our newsletter\n${FIRST}\nRoad closed. — Port (@PortOffice) March 5, 2022\n${SECOND}`;
    const lines = linesOf(explainPage({ url, text }, { rules, limits: DEFAULT_LIMITS }));
    expect(lines.map(([kind]) => kind)).toEqual(['en-newsletter-signup', 'paragraph', 'embed', 'paragraph']);
    expect(lines[2]?.[1]).toContain('Road closed.');
  });
});

const FIXTURES = [
  'ar-standfirst-ads',
  'en-gallery',
  'en-live-blog',
  'en-related-between',
  'es-qa-hidden',
  'ja-news',
];

describe.each(FIXTURES)('%s', (name) => {
  const html = readFileSync(`tests/fixtures/pages/content/${name}.html`, 'utf8');
  const told = explained(html);

  test('gives the record that cleaning gives', () => {
    const { article } = told as Extract<Explained, { article: unknown }>;
    expect(article).toEqual(cleanPage({ url, html }, { rules, limits: DEFAULT_LIMITS }));
  });

  test("shows every block in the record's order, and every removal", () => {
    const { article } = told as Extract<Explained, { article: unknown }>;
    const blocks = told.explanation.parts.flatMap((part) => (part.kind === 'block' ? [part.block.type] : []));
    expect(blocks).toEqual(article.blocks.map(({ type }) => type));
    const removed = told.explanation.parts.flatMap((part) =>
      part.kind === 'removed' ? [part.removal.rule] : [],
    );
    expect(new Set(removed)).toEqual(new Set(article.removed.map(({ rule }) => rule)));
  });

  test('finds the words of every paragraph and removal on the page', () => {
    const lost = told.explanation.parts
      .filter((part) => part.kind === 'removed' || (part.kind === 'block' && part.block.type === 'paragraph'))
      .filter(({ original }) => original.length === 0)
      .map((part) => (part.kind === 'removed' ? part.removal.step : part.kind));
    // What is hidden in templates and noscript is no text of the page.
    expect(lost.filter((step) => step !== 'hidden')).toEqual([]);
  });
});

test('a page without an article is explained: what was taken out is why', () => {
  const told = explained('<html lang=en><body><p>Sign up for our newsletter</p></body></html>');
  expect(told).toMatchObject({ failure: { code: 'page-no-content' } });
  expect(linesOf(told)).toEqual([['en-newsletter-signup', 'Sign up for our newsletter']]);
});

test('a page with more text than is shown says so', () => {
  const limits = { ...DEFAULT_LIMITS, maxExplainedLength: 120 };
  const { explanation } = explainPage(
    { url, html: page(`<p>${FIRST}</p><p>${SECOND}</p>`) },
    { rules, limits },
  );
  expect(explanation.cut).toBe(true);
  expect(explanation.parts.filter(({ kind }) => kind === 'block')).toHaveLength(2);
});
