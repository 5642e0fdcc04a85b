import { createRequire } from 'node:module';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { readWithRssParser } from '../../src/feed/rss-parser.js';

const require = createRequire(import.meta.url);
const rss = (inside: string) => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

test('the quadratic snippets are out of every instance of rss-parser', async () => {
  expect(require('rss-parser/lib/utils.js').getSnippet('<p>text</p>')).toBe('');
  const { items } = await new Parser().parseString(rss('<description>&lt;p&gt;text</description>'));
  expect(items[0]).toMatchObject({ content: '<p>text', contentSnippet: '' });
});

test('what is not well-formed gives nothing', async () => {
  expect(await readWithRssParser(rss('<title>a & b</title>'))).toBeUndefined();
  expect(await readWithRssParser('<opml/>')).toBeUndefined();
});

test('a document that fails leaves nothing behind for the next', async () => {
  const good = rss('<guid>g</guid>');
  const bad = rss('&x;'.repeat(1_000));
  for (let round = 0; round < 5; round++) {
    expect(await readWithRssParser(bad)).toBeUndefined();
    expect(await readWithRssParser(good)).toMatchObject([{ id: 'g' }]);
  }
});

test('values that rss-parser reads wrongly are not taken', async () => {
  expect(await readWithRssParser(rss('<description>a <b>b</b> c</description>'))).toEqual([{}]);
});
