import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Feed } from '../../src/model.js';
import { read } from './support.js';

const ITEMS = [1, 2, 3]
  .map((n) => `<item><title>Title ${n}</title><link>https://a.example/${n}</link><guid>g${n}</guid></item>`)
  .join('\n');
const WHOLE = `<rss version="2.0"><channel><title>Whole</title>${ITEMS}</channel></rss>`;
const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';

const urls = (feed: Feed) => feed.entries.map(({ url }) => url);
const titles = (feed: Feed) => feed.entries.map(({ title }) => title);
const THREE = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];

test.each([
  ['a byte order mark', `\uFEFF${WHOLE}`],
  ['blank lines before the declaration', `\n\n  <?xml version="1.0"?>${WHOLE}`],
  [
    'a warning of PHP before it',
    `<br />\n<b>Warning</b>: foo() in <b>/x.php</b>\n<?xml version="1.0"?>${WHOLE}`,
  ],
  ['text before it', `Cannot modify header\n${WHOLE}`],
  ['comments before it that speak of <html> and <rss>', `<!-- <html> or <rss> --><!-- b -->${WHOLE}`],
  ['the wrong document type', `<!DOCTYPE html>${WHOLE}`],
  ['text after it', `${WHOLE}<!-- cached --> bye`],
  ['no version', WHOLE.replace(' version="2.0"', '')],
  ['version 1.0', WHOLE.replace('2.0', '1.0')],
  ['capitals', WHOLE.replaceAll('rss', 'RSS').replaceAll('channel', 'Channel').replaceAll('item', 'ITEM')],
  ['no channel', WHOLE.replace('<channel>', '').replace('</channel>', '')],
  ['items beside the channel', WHOLE.replace('</title><item>', '</title></channel><item>')],
  [
    'a prefixed root',
    WHOLE.replaceAll('<', '<r:').replaceAll('<r:/', '</r:').replace('<r:rss', '<r:rss xmlns:r="u:r"'),
  ],
  [
    'an element in the channel that is not closed',
    WHOLE.replace('<item>', '<itunes:category text="A"><item>'),
  ],
  ['an item that is not closed', WHOLE.replace('</item>', '')],
  ['a title that is not closed', WHOLE.replace('Title 2</title>', 'Title 2')],
  ['links that are not closed', WHOLE.replaceAll('</link>', '')],
  ['the end missing', WHOLE.slice(0, WHOLE.indexOf('</channel>'))],
  ['the end missing in an item', WHOLE.slice(0, WHOLE.indexOf('g3') + 1)],
  ['raw ampersands', WHOLE.replaceAll('Title', 'Q & A')],
  ['control characters', WHOLE.replaceAll('Title', 'T\u0008\u0000itle&#x1F;&#0;&#xFFFE;')],
  ['undeclared prefixes', WHOLE.replaceAll('</item>', '<media:thing a="b"/><x:y>z</x:y></item>')],
  [
    'spaces around the address',
    WHOLE.replaceAll('<link>', '<link>\n  <![CDATA[ ').replaceAll('</link>', ' ]]>\n</link>'),
  ],
  ['a half CDATA section at the end', `${WHOLE.slice(0, WHOLE.indexOf('</channel>'))}<item><title><![CDA`],
])('%s', async (_name, document) => {
  expect(urls(await read(document)).slice(0, 3)).toEqual(THREE);
});

test('what the tolerant reader had to read is marked, what was well-formed is not', async () => {
  expect((await read(WHOLE)).recovered).toBeUndefined();
  expect((await read(WHOLE.replace('</item>', ''))).recovered).toBe(true);
});

test('titles survive what their neighbours do', async () => {
  expect(titles(await read(WHOLE.replace('Title 2</title>', 'Title 2')))).toEqual([
    'Title 1',
    'Title 2',
    'Title 3',
  ]);
  expect(titles(await read(WHOLE.replaceAll('Title', 'T\u0008itle&#x1F;')))).toEqual([
    'Title 1',
    'Title 2',
    'Title 3',
  ]);
  expect(titles(await read(WHOLE.replaceAll('Title', 'Q & A')))[0]).toBe('Q & A 1');
});

test('one impossible date costs that date alone', async () => {
  const entry = (date: string) => `<entry><id>${date}</id><title>T</title><updated>${date}</updated></entry>`;
  const feed = await read(`<feed ${ATOM}>${entry('never')}${entry('2025-01-01T00:00:00Z')}</feed>`);
  expect(feed.entries.map(({ updated }) => updated)).toEqual([undefined, '2025-01-01T00:00:00.000Z']);
});

test("HTML's entities are read though XML has none, and windows-1252 behind Unicode's back", async () => {
  const feed = await read(
    WHOLE.replace('Title 1', 'Caf&eacute;&nbsp;&hellip; don&#146;t \u0093so\u0094 &madeup;'),
  );
  expect(titles(feed)[0]).toBe('Café … don’t “so” &madeup;');
});

test('an entry document stands alone', async () => {
  const feed = await read(`<entry ${ATOM}><id>x</id><title>Alone</title><link href="/a"/></entry>`);
  expect(feed).toMatchObject({
    format: 'atom',
    entries: [{ id: 'x', title: 'Alone', url: 'https://news.example/a' }],
  });
  expect(feed.title).toBeUndefined();
});

test('a feed without entries is no fault', async () => {
  expect(await read('<rss version="2.0"><channel><title>New</title></channel></rss>')).toStrictEqual({
    format: 'rss',
    title: 'New',
    entries: [],
  });
});

test.each(['windows-1256', 'utf-16le', 'utf-16be', 'iso-8859-6'])('Arabic in %s', async (charset) => {
  const document = `<?xml version="1.0" encoding="${charset}"?>${WHOLE.replace('Title 1', 'العنوان الأول')}`;
  expect(titles(await read(iconv.encode(document, charset)))[0]).toBe('العنوان الأول');
});

test('a document that is a gzip file is opened, within the limit', async () => {
  expect(urls(await read(gzipSync(WHOLE)))).toEqual(THREE);
  await expect(read(gzipSync(Buffer.alloc(16 * 1024 * 1024, ' ')))).rejects.toMatchObject({
    code: 'body-too-large',
  });
});

test('files and their entities are never read from inside a document', async () => {
  const document = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;">]>${WHOLE.replace('Title 1', '&x;&y;')}`;
  expect(titles(await read(document))[0]).toBe('&x;&y;');
});

test('a page instead of a feed: the failure names the feeds that it links', async () => {
  const page =
    '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body></body></html>';
  await expect(read(page)).rejects.toMatchObject({
    code: 'feed-html',
    detail: { feeds: 'https://news.example/rss' },
  });
});
