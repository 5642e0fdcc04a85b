import { expect, test } from 'vitest';
import { entry, item, read } from './support.js';

const IANA = 'http://www.iana.org/assignments/relation';

test('a relation may be written as the address that it stands for', async () => {
  expect(
    await entry(`<link rel="${IANA}/alternate" href="/a"/><link rel="${IANA}/self" href="/s"/>`),
  ).toMatchObject({
    url: 'https://news.example/a',
  });
});

test('an entry from another feed has its authors, unless it has its own', async () => {
  const source = '<source><author><name>Ana</name></author></source>';
  expect((await entry(`<title>T</title>${source}`)).authors).toEqual([{ name: 'Ana' }]);
  expect((await entry(`<author><name>Ben</name></author>${source}`)).authors).toEqual([{ name: 'Ben' }]);
});

test('files: the address as text; the picture of a podcast where there is nothing else', async () => {
  expect((await item('<enclosure>https://a.example/1.mp3</enclosure>')).enclosures).toEqual([
    { url: 'https://a.example/1.mp3' },
  ]);
  expect((await item('<itunes:image href="https://a.example/i.jpg"/>')).enclosures).toEqual([
    { url: 'https://a.example/i.jpg' },
  ]);
  expect((await entry('<link rel="alternate">/a</link>')).enclosures).toEqual([]);
});

test.each([
  ['Dublin Core', '<dc:title>Name</dc:title>'],
  ['iTunes', '<itunes:title>Name</itunes:title>'],
])("a feed's title in the words of %s", async (_what, title) => {
  const head =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
  expect((await read(`<rss version="2.0" ${head}><channel>${title}</channel></rss>`)).title).toBe('Name');
});

test.each([
  ['next', '<atom:link rel="next" href="/p2"/>', '/p2'],
  [
    'an archive',
    '<atom:link rel="next" href="/p2"/><atom:link rel="prev-archive" href="/2026-01"/>',
    '/2026-01',
  ],
])('the document before this one: %s', async (_what, links, path) => {
  const rss = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><generator>G 1</generator>${links}</channel></rss>`;
  expect(await read(rss)).toMatchObject({ older: `https://news.example${path}`, generator: 'G 1' });
});

const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'North',
  next_url: '/2',
  items: [1, 2, 3].map((n) => ({
    id: `i${n}`,
    url: `https://north.example/${n}`,
    content_text: 'a "quoted" {word}',
  })),
};
const whole = JSON.stringify(JSON_FEED);

test.each([
  ['cut off in its last item', whole.slice(0, whole.indexOf('i3')), ['i1', 'i2']],
  ['cut off after its items', whole.slice(0, -2), ['i1', 'i2', 'i3']],
  ['a comma too many', whole.replace(']}', ',]}'), ['i1', 'i2', 'i3']],
  ['an item that is no JSON', whole.replace('"i2"', 'i2'), ['i1', 'i3']],
])('a JSON feed with a fault (%s) gives what is whole', async (_what, json, ids) => {
  const feed = await read(json);
  expect(feed.entries.map(({ id }) => id)).toEqual(ids);
  expect(feed).toMatchObject({ title: 'North', older: 'https://news.example/2', recovered: true });
});

test('a JSON feed without a version is one all the same', async () => {
  expect((await read('{"items":[{"id":"1","url":"https://north.example/1"}]}')).entries).toHaveLength(1);
});

test('of a long sitemap the newest are left, wherever they stand, in its order', async () => {
  const url = (n: number, day?: string) =>
    `<url><loc>https://a.example/${n}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  const old = Array.from({ length: 3_000 }, (_, n) => url(n, '2020-01-01'));
  const newest = [url(9_001, '2026-03-01'), url(9_002, '2026-03-02')];
  const dated = await read(`<urlset>${newest[0]}${old.join('')}${newest[1]}</urlset>`);
  expect(dated.entries).toHaveLength(2_000);
  expect(dated.entries[0]?.id).toBe('https://a.example/9001');
  expect(dated.entries.at(-1)?.id).toBe('https://a.example/9002');
  const undated = await read(`<urlset>${Array.from({ length: 3_000 }, (_, n) => url(n)).join('')}</urlset>`);
  expect(undated.entries.at(0)?.id).toBe('https://a.example/1000');
  expect(undated.entries.at(-1)?.id).toBe('https://a.example/2999');
});
