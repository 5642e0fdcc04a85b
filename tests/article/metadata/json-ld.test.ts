import { expect, test } from 'vitest';
import { readLinkedData } from '../../../src/article/metadata/json-ld.js';
import { parseLooseJson } from '../../../src/article/metadata/json-text.js';

const WANTED = { '@type': 'NewsArticle', headline: 'He said "no"' };

const LOOSE: readonly (readonly [what: string, source: string])[] = [
  ['strict', String.raw`{"@type":"NewsArticle","headline":"He said \"no\""}`],
  ['in an HTML comment', String.raw`<!-- {"@type":"NewsArticle","headline":"He said \"no\""} -->`],
  [
    'in CDATA',
    String.raw`//<![CDATA[
    {"@type":"NewsArticle","headline":"He said \"no\""}
    //]]>`,
  ],
  ['with trailing commas', String.raw`{"@type":"NewsArticle","headline":"He said \"no\"",}`],
  [
    'with comments',
    String.raw`{/* kind */"@type":"NewsArticle", // the headline
    "headline":"He said \"no\""}`,
  ],
  ['with a semicolon', String.raw`{"@type":"NewsArticle","headline":"He said \"no\""};`],
  ['with escaped apostrophes', String.raw`{"@type":"NewsArticle","headline":"He sa\id \"no\""}`],
  [
    'with entities for quotes',
    '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;He said \\&quot;no\\&quot;&quot;}',
  ],
];

test.each(LOOSE)('JSON %s is read', (_what, source) => {
  expect(parseLooseJson(source)).toEqual([WANTED]);
});

test('a line break within a string is one', () => {
  expect(parseLooseJson('{"headline":"one\ntwo"}')).toEqual([{ headline: 'one\ntwo' }]);
});

test('several values after one another are all read', () => {
  expect(parseLooseJson('{"a":1}{"b":[2]},{"c":"}"}')).toEqual([{ a: 1 }, { b: [2] }, { c: '}' }]);
});

test.each(['', '{', 'null of it', '{"a":', '<script>'])('%j gives nothing', (source) => {
  expect(parseLooseJson(source)).toEqual([]);
});

test('nodes are found in graphs, arrays and inside others, and references are known', () => {
  const data = readLinkedData([
    JSON.stringify({
      '@graph': [
        [
          {
            '@type': ['Thing', 'https://schema.org/NewsArticle'],
            author: { '@type': 'Person', '@id': '#a', name: 'Ann' },
          },
        ],
      ],
    }),
    '[{"@type":"WebPage"}, 3, null, "x"]',
  ]);
  expect(data.nodes).toHaveLength(3);
  expect(data.byId.get('#a')).toMatchObject({ name: 'Ann' });
});

test('hostile data is harmless', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const polluting =
    '{"@type":"NewsArticle","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"@id":"__proto__"}';
  const start = process.cpuUsage();
  readLinkedData([
    deep,
    nested,
    polluting,
    `{"a":"${'\\'.repeat(99_999)}`,
    `${'"a",'.repeat(50_000)}`,
    `[${'/*'.repeat(50_000)}`,
    `${' '.repeat(200_000)}x`,
  ]);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
