import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/article/fold.js';
import { MARKS, sightingsOf } from '../../../src/article/learned/sightings.js';
import { titleWords } from '../../../src/article/learned/title-words.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Block } from '../../../src/model.js';

const from = { host: 'harbour-post.example', key: 'secret' };
const paragraph = (text: string): Block => ({ type: 'paragraph', text, html: text });
const article = (blocks: Block[], title = 'Nothing of it') => ({ blocks, title, removed: [] });
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => paragraph(`paragraph of number ${n}`));
const marksIn = (block: Block, around: Block[] = [], title?: string): string[] => {
  const blocks = [...many(5), block, ...around, ...many(9).slice(5), ...many(20).slice(10)];
  const { marks = 0 } =
    sightingsOf(article(blocks, title), from, DEFAULT_LIMITS).find(
      ({ text }) => 'text' in block && text === block.text,
    ) ?? {};
  return Object.entries(MARKS).flatMap(([name, bit]) => (marks & bit ? [name] : []));
};

describe('what is noticed of a block', () => {
  const text = 'The conflict began when the upper harbour was sold.';
  test.each<[Block, Block[], string, string[]]>([
    [paragraph(text), [], 'Nothing of it', []],
    [paragraph(text), [], 'New conflicts in the harbour', ['tied']],
    [paragraph(text), [{ type: 'embed', embed: 'x:1' }], 'Nothing', ['beside']],
    [
      paragraph(text),
      [
        { type: 'image', url: 'https://a.example/1.jpg' },
        { type: 'embed', embed: 'x:1' },
      ],
      'Nothing',
      ['beside'],
    ],
    [paragraph(`“It was sold,” she said. ${text}`), [], 'Nothing', ['speech']],
    [{ type: 'quote', text }, [], 'Nothing', ['quote']],
    [paragraph(text.repeat(6)), [], 'Nothing', ['long']],
  ])('%#', (block, around, title, expected) => {
    expect(marksIn(block, around, title)).toEqual(expected);
  });

  test('the first two and the last four texts are at the edge', () => {
    const blocks: Block[] = [{ type: 'image', url: 'https://a.example/1.jpg' }, ...many(12)];
    const seen = sightingsOf(article(blocks), from, DEFAULT_LIMITS);
    expect(seen.map(({ marks }) => marks & MARKS.edge)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });
});

test.each([
  ['Ukraine war: what happened on day 900', 'The Ukrainian army has been fighting since 2022.', true],
  ['Floods reach the old town', 'Sign up for our letter and get the news from about your town.', false],
  ['حرب السودان تدخل عامها الثالث', 'اندلعت الحرب في السودان في أبريل.', true],
  ['حرب السودان تدخل عامها الثالث', 'اشترك في نشرتنا البريدية لتصلك الأخبار.', false],
  ['乌克兰战争进入第三年', '乌克兰战争始于二〇二二年。', true],
  ['乌克兰战争进入第三年', '请点击原文链接观看视频。', false],
  ['The Harbour Post reports record profits', 'Read the Harbour Post every day.', false],
])('%s: does "%s" speak of it? %s', (title, text, tied) => {
  expect(titleWords(title, 'Harbour Post')(fold(text))).toBe(tied);
});

test('blocks that were taken out because they recur are counted on', () => {
  const removed = [
    { step: 'learned', rule: '0123456789abc', reason: 'It recurs.', text: 'Sign up now, dear reader.' },
    { step: 'tidy', rule: 'label', reason: 'A label.', text: 'Video' },
  ];
  expect(sightingsOf({ blocks: [], removed }, from, DEFAULT_LIMITS)).toEqual([
    { print: '0123456789abc', marks: 0, text: 'Sign up now, dear reader.' },
  ]);
});

test('of a long article the first and the last blocks are counted, each text once', () => {
  const limits = { ...DEFAULT_LIMITS, maxLearnedPrints: 8 };
  const seen = sightingsOf(article([...many(30), ...many(30).slice(-1)]), from, limits);
  expect(seen.map(({ text }) => Number(text.split(' ').at(-1)))).toEqual([0, 1, 25, 26, 27, 28, 29]);
});
