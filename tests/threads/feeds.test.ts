import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { toFailure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createPool } from '../../src/threads/pool.js';

const pool = createPool({
  threads: 1,
  limits: DEFAULT_LIMITS,
  rulesFolder: 'config/rules',
  entry: new URL('dist/src/threads/thread.js', pathToFileURL(`${process.cwd()}/`)),
});
afterAll(() => pool.close());

/** Milliseconds. One of all these documents may meet a busy machine. */
const MOST_BLOCKED = 50;
const MOST_BLOCKED_ONCE = 250;
const longest: number[] = [];
/** Of the deadline, and of starting anew. */
const MOST_TAKEN = DEFAULT_LIMITS.feedTimeoutMs + 1_000;

const rss = (inside: string) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (inside: string) => rss(`<item><title>One</title><link>/1</link>${inside}</item>`);
const items = (count: number) => rss('<item><title>A</title><link>/a</link></item>'.repeat(count));
const two = '<item><title>A</title><link>/a</link></item><item><title>B</title><link>/b</link></item>';
const entity = (value: string) => `<!DOCTYPE rss [<!ENTITY a ${value}>]>`;

/** What comes in, and how it ends: entries, or one of some codes. */
const ROWS: readonly [string, () => string, ...(number | string)[]][] = [
  ['a byte order mark', () => `\uFEFF${rss(two)}`, 2],
  ['a line before the declaration', () => `\n <?xml version="1.0"?>${rss(two)}`, 2],
  [
    'a warning before the declaration',
    () => `<b>Warning</b>: x in /y.php<?xml version="1.0"?>${rss(two)}`,
    2,
  ],
  ['a page', () => '<!doctype html><html><body>Hello</body></html>', 'feed-html'],
  ['nothing', () => '', 'feed-empty'],
  ['blanks', () => ' \n ', 'feed-empty'],
  ['cut in an item', () => rss(two).slice(0, -30), 2],
  ['cut in CDATA', () => `${rss(two).slice(0, -16)}<item><title>C</title><description><![CDATA[half`, 3],
  ['a tag that is not closed', () => rss(two.replace('B</title>', 'B')), 2],
  ['prefixes that are not declared', () => rss(two.replaceAll('</item>', '<x:y>z</x:y></item>')), 2],
  ['raw ampersands', () => rss(two.replaceAll('/a', '/a?b=1&c=2').replace('A<', 'Q & A<')), 2],
  ['entities of HTML', () => rss(two.replace('A<', 'Caf&eacute;&nbsp;<')), 2],
  ['control characters', () => rss(two.replace('A<', 'A\u0008\u0000<')), 2],
  ['references to control characters', () => rss(two.replace('A<', 'A&#x1F;&#0;<')), 2],
  ['an impossible date', () => rss(two.replace('</item>', '<pubDate>never</pubDate></item>')), 2],
  ['markup in a title', () => rss(two.replace('A<', 'A <b>bold</b><')), 2],
  [
    'a prefixed root',
    () => '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id></a:entry></a:feed>',
    1,
  ],
  ['no version', () => rss(two).replace(' version="2.0"', ''), 2],
  ['capitals', () => rss(two).replaceAll('rss', 'RSS'), 2],
  [
    'spaces around an address',
    () => rss(two.replaceAll('<link>', '<link><![CDATA[ ').replaceAll('</link>', ' ]]></link>')),
    2,
  ],
  ['a JSON feed', () => '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"}]}', 1],
  [
    'a news sitemap',
    () =>
      '<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/a</loc></url></urlset>',
    1,
  ],
  ['a billion laughs', () => `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs()}]>${item('<guid>&l9;</guid>')}`, 1],
  ['a large entity, often', () => entity(`"${'a'.repeat(50_000)}"`) + item('&a;'.repeat(5_000)), 1],
  ['an entity that is a file', () => entity('SYSTEM "file:///etc/passwd"') + item('<guid>&a;</guid>'), 1],
  ['a document type on the network', () => `<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">${rss(two)}`, 2],
  ['a harmless entity', () => entity('"word"') + item('<guid>&a;</guid>'), 1],
  ['an element named __proto__', () => item('<__proto__><x>y</x></__proto__>'), 1],
  ['100,000 elements in each other', () => item('<a>'.repeat(100_000)), 'feed-too-deep'],
  [
    '200,000 attributes',
    () => item(`<x ${Array.from({ length: 200_000 }, (_, n) => `a${n}="b"`).join(' ')}/>`),
    'feed-broken',
  ],
  ['200 KB of open tags', () => item(`<description><![CDATA[${'a<p '.repeat(50_000)}]]></description>`), 1],
  ['10,000 items', () => items(10_000), 2_000],
  ['300,000 items', () => items(300_000), 2_000],
  ['CDATA that is never closed', () => item('<description><![CDATA['.repeat(100_000)), 1],
  [
    'one text of 10 MB',
    () => item(`<description>${'word '.repeat(2_000_000)}</description>`),
    1,
    'feed-timeout',
    'clean-memory',
  ],
];

test.each(ROWS)('%s', async (_name, make, ...ends) => {
  const bytes = Buffer.from(make());
  await pool.readFeed({ bytes: Buffer.from(rss('')), url: 'https://news.example/' });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const end = await pool.readFeed({ bytes, url: 'https://news.example/feed' }).then(
    ({ entries }) => entries,
    (thrown: unknown) => toFailure(thrown).code,
  );
  const elapsed = performance.now() - begun;
  delay.disable();
  longest.push(delay.max / 1e6);
  expect(ends).toContain(typeof end === 'string' ? end : end.length);
  expect(JSON.stringify(end)).not.toContain('root:');
  expect(elapsed).toBeLessThan(MOST_TAKEN);
  expect(delay.max / 1e6).toBeLessThan(MOST_BLOCKED_ONCE);
});

test('none of them holds up the worker', () => {
  expect(longest.filter((ms) => ms >= MOST_BLOCKED).length).toBeLessThanOrEqual(1);
});

function laughs(): string {
  return Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
}
