import { expect, test } from 'vitest';
import { outcome } from './support.js';

const rss = (inside: string) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (inside: string) => rss(`<item><title>One</title>${inside}</item>`);
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** What is sent, and how it ends: in so many entries, or in a code. */
const CASES: readonly [string, () => string | Uint8Array, number | string][] = [
  ['nothing', () => '', 'feed-empty'],
  ['blanks', () => ' \n\t\n', 'feed-empty'],
  ['only a comment', () => '<!-- nothing -->', 'feed-empty'],
  ['a page', () => '<!doctype html><html><body><p>Hello</p></body></html>', 'feed-html'],
  ['a piece of a page', () => '<p>Hello <a href="/x">there</a></p>', 'feed-html'],
  ['prose', () => 'Service temporarily unavailable', 'feed-format'],
  ['another XML format', () => '<opml version="2.0"><body/></opml>', 'feed-format'],
  ['noise', () => Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff), 'feed-format'],
  ['cut in its root', () => '<?xml version="1.0"?><rss version="2.0', 'feed-broken'],
  ['cut in its channel', () => '<rss version="2.0"><channel><title>Half a ti', 'feed-broken'],
  ['JSON that is cut', () => '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":', 'feed-broken'],
  ['JSON of another kind', () => '{"data":[1,2,3]}', 'feed-format'],
  ['JSON nested deeply', () => `{"items":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'feed-format'],
  ['100,000 elements inside each other', () => item('<a>'.repeat(100_000)), 'feed-too-deep'],
  ['100,000 items inside each other', () => rss('<item>'.repeat(100_000)), 'feed-too-deep'],
  ['200,000 attributes', () => item(`<x ${attributes(200_000)}/>`), 'feed-broken'],
  [
    '200,000 namespaces',
    () => item(`<x ${attributes(200_000, 'xmlns:')}><y xmlns:z="z"/></x>`),
    'feed-broken',
  ],
  ['200 KB of half-open tags', () => item(`<description>${'a&lt;p '.repeat(30_000)}</description>`), 1],
  [
    'half-open tags in CDATA',
    () => item(`<description><![CDATA[${'a<p '.repeat(50_000)}]]></description>`),
    1,
  ],
  ['1 MB of <', () => item(`<description><![CDATA[${'<'.repeat(1_000_000)}]]></description>`), 1],
  [
    'a million links in one text',
    () => item(`<description><![CDATA[${'<a href="/x">'.repeat(1_000_000)}]]></description>`),
    1,
  ],
  ['1 MB of < outside', () => '<'.repeat(1_000_000), 'feed-format'],
  ['comments that never end', () => `${'<!--'.repeat(200_000)}${rss('')}`, 'feed-format'],
  ['CDATA that never ends', () => item('<![CDATA['.repeat(200_000)), 1],
  [
    'ten to the ninth laughs',
    () => `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${item('<link>&l9;</link>')}`,
    1,
  ],
  [
    'an entity of 50 KB, 5,000 times',
    () => `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>${item('&a;'.repeat(5_000))}`,
    1,
  ],
  [
    'a small entity, a million times',
    () => `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(256)}">]>${item('&a;'.repeat(1_000_000))}`,
    1,
  ],
  [
    'entities that mean nothing',
    () => item(Array.from({ length: 200_000 }, (_, i) => `&e${i};`).join('')),
    1,
  ],
  ['an element named __proto__', () => item('<__proto__><polluted>yes</polluted></__proto__>'), 1],
  ['2 million elements in an item', () => item('<x/>'.repeat(2_000_000)), 1],
  [
    '2 million elements after an item',
    () => rss(`<item><title>A</title></item>${'<x/>'.repeat(2_000_000)}`),
    1,
  ],
  [
    '40,000 titles that are not closed',
    () => rss('<item><title>x<link>y</link></item>'.repeat(40_000)),
    2_000,
  ],
  ['titles inside each other', () => item('<title>x<link>y</link>'.repeat(200)), 1],
  ['200,000 categories', () => item('<category>a</category>'.repeat(200_000)), 1],
  ['an author of 1 MB', () => item(`<author>${'a@'.repeat(500_000)}</author>`), 1],
  ['a date of 1 MB', () => item(`<pubDate>${'1:'.repeat(500_000)}</pubDate>`), 1],
  ['an address of 1 MB', () => item(`<link>https://news.example/${'a/../'.repeat(200_000)}</link>`), 1],
  ['20,000 items', () => rss(`<item><title>A</title><link>/a</link></item>`.repeat(20_000)), 2_000],
  ['50,000 addresses', () => `<urlset>${'<url><loc>/a</loc></url>'.repeat(50_000)}</urlset>`, 2_000],
];

test.each(CASES)('%s: %#', async (_name, make, end) => {
  const document = make();
  const start = process.cpuUsage();
  const result = await outcome(document);
  const { user, system } = process.cpuUsage(start);
  expect(typeof result === 'string' ? result : result.entries.length).toBe(end);
  // Of the processor, not of the clock, which goes on while others have their turn.
  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

function attributes(count: number, prefix = ''): string {
  return Array.from({ length: count }, (_, i) => `${prefix}a${i}="b"`).join(' ');
}
