import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/tree/parse.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const body = (...pieces: string[]) => load(readPage(pieces, DEFAULT_LIMITS).document)('body').html();
const SIGN = '<svg viewBox="0 0 9 9"><title>Search</title><g fill="none"><path d="M1 1h7"/></g></svg>';

test.each([
  [
    'a sign draws and says nothing',
    `<p>Quay ${SIGN} closed</p>`,
    '<p>Quay <svg viewBox="0 0 9 9"/> closed</p>',
  ],
  ['in capitals too', '<SVG><USE href="#a"></USE></SVG><p>x</p>', '<svg/><p>x</p>'],
  ['one that ends itself holds nothing', '<b><svg/><i>x</i></b>', '<b><svg/><i>x</i></b>'],
  [
    'a link in it stays',
    '<svg><a href="/a"><path d=""/></a></svg>',
    '<svg><a href="/a"><path d=""/></a></svg>',
  ],
  [
    'HTML in it stays',
    '<svg><g><foreignObject><p>Quay</p></foreignObject></g></svg>',
    '<svg><g><foreignObject><p>Quay</p></foreignObject></g></svg>',
  ],
  ['a drawing in it stays', '<svg><g><svg><path/></svg></g></svg>y', '<svg><g><svg/></g></svg>y'],
  [
    'one that was left open ends with what it stands in',
    '<div><svg><path d="M1 1"></div><p>Quay</p>',
    '<div><svg><path d="M1 1"/></svg></div><p>Quay</p>',
  ],
  [
    'one that the page ends in is as it was written',
    '<p>Quay</p><svg><path d="M1 1">',
    '<p>Quay</p><svg><path d="M1 1"/></svg>',
  ],
])('%s', (_, html, expected) => {
  expect(body(html)).toBe(expected);
});

test('wherever the page is cut in front of a tag', () => {
  const html = `<div>${SIGN}<b>Quay</b><svg><path><i>closed</i></svg></div>`;
  const pieces = html.split(/(?=<)/);
  expect(body(...pieces)).toBe(body(html));
  for (let at = 1; at < pieces.length; at++)
    expect(body(pieces.slice(0, at).join(''), pieces.slice(at).join(''))).toBe(body(html));
});

test('a page of signs that are left open takes no longer than its length says', () => {
  const time = (count: number) => {
    const start = performance.now();
    readPage(['<svg><path d=""><g>'.repeat(count)], { ...DEFAULT_LIMITS, maxPageDepth: 1_000_000 });
    return performance.now() - start;
  };
  time(2_000);
  expect(time(20_000)).toBeLessThan(Math.max(time(2_000), 5) * 60);
});
