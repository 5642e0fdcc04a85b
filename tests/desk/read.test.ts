import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Library } from '../../src/desk/library.js';
import { readSource } from '../../src/desk/read/read-source.js';
import { Failure } from '../../src/failure.js';
import { readFeed } from '../../src/feed/read.js';
import type { Fetched, FetchRequest } from '../../src/io.js';
import type { Source } from '../../src/source.js';
import { addSource, getSource } from '../../src/store/sources.js';
import { openTestStore } from '../store/open.js';

const SITE = 'https://harbour.example';
const NS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const RSS =
  '<rss version="2.0"><channel><title>F</title><item><title>A</title><link>/a</link></item></channel></rss>';
const LINK = (href: string, title = 'News') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

let desk: Awaited<ReturnType<typeof openTestStore>>;
let library: Library;
let replies: Map<string, string | Uint8Array | number>;
let asked: FetchRequest[];

beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'read');
  replies = new Map();
  asked = [];
  library = {
    store: desk.store,
    io: { fetch: answer, now: () => desk.clock.now, random: () => 0 },
    reader: { readFeed: (input: Parameters<typeof readFeed>[0]) => readFeed(input, desk.store.limits) },
    failureOfStatus: ({ status }: { status: number }) =>
      status >= 400 ? new Failure('http-not-found', { status }) : undefined,
  } as unknown as Library;
});
afterEach(() => desk.close());

async function answer(request: FetchRequest): Promise<Fetched> {
  asked.push(request);
  const { url, headers = {} } = request;
  const reply = replies.get(url) ?? 404;
  const unchanged = headers['if-none-match'] === '"1"';
  const body = Buffer.from(unchanged || typeof reply === 'number' ? '' : reply);
  const status = unchanged ? 304 : typeof reply === 'number' ? reply : 200;
  return { requestedUrl: url, url, status, headers: { etag: '"1"' }, body, redirects: [], elapsedMs: 1 };
}

async function read(url: string, change: Partial<Source> = {}) {
  const source = { id: 'one', name: 'one', feedUrl: url, ...change };
  await addSource(desk.store, source).catch(() => {});
  const { state } = await getSource(desk.store, 'one');
  return readSource(library, source, await answer({ url }), { ...state, lastSuccess: desk.clock.now - 1 });
}
const urls = async (url: string, change: Partial<Source> = {}) =>
  (await read(url, change)).entries.map((entry) => entry.url?.replace(SITE, ''));

const ago = (hours: number) => new Date(desk.clock.now - hours * 3_600_000).toISOString();
const urlset = (...entries: [path: string, lastmod?: string][]) =>
  `<urlset xmlns="${NS}">${entries.map(([path, at]) => `<url><loc>${SITE}${path}</loc>${at ? `<lastmod>${at}</lastmod>` : ''}</url>`).join('')}</urlset>`;
const index = (...children: [path: string, lastmod?: string][]) =>
  urlset(...children)
    .replaceAll('urlset', 'sitemapindex')
    .replaceAll('url>', 'sitemap>');

test('of a sitemap, what is too old to be news is left out', async () => {
  replies.set(`${SITE}/s.xml`, urlset(['/new', ago(5)], ['/old', ago(100)], ['/undated']));
  expect(await urls(`${SITE}/s.xml`)).toEqual(['/new', '/undated']);
});

test('of an index, the children that may hold news are read, the newest first, gzip by its bytes', async () => {
  replies.set(
    `${SITE}/i.xml`,
    index(['/undated.xml'], ['/old.xml', ago(200)], ['/a.xml.gz', ago(9)], ['/b.xml', ago(2)]),
  );
  replies.set(`${SITE}/a.xml.gz`, gzipSync(urlset(['/1', ago(9)], ['/2', ago(400)])));
  replies.set(`${SITE}/b.xml`, urlset(['/3', ago(2)]));
  replies.set(`${SITE}/undated.xml`, urlset(['/4', ago(1)]));
  expect(await urls(`${SITE}/i.xml`)).toEqual(['/3', '/1', '/4']);
  expect(asked.some(({ url }) => url.endsWith('/old.xml'))).toBe(false);
});

test('a child that did not change is asked for only so; until it was taken in, it is read again', async () => {
  replies.set(`${SITE}/i.xml`, index(['/a.xml', ago(1)]));
  replies.set(`${SITE}/a.xml`, urlset(['/1', ago(1)]));
  expect(await urls(`${SITE}/i.xml`)).toEqual(['/1']);
  expect(await urls(`${SITE}/i.xml`)).toEqual(['/1']);
  desk.clock.now += 10;
  const again = await read(`${SITE}/i.xml`);
  expect(again).toMatchObject({ entries: [], partial: true, index: true });
  expect(asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"1"' });
});

test('indexes in each other are followed two deep, and no more children than are read', async () => {
  replies.set(`${SITE}/i.xml`, index(['/j.xml']));
  replies.set(
    `${SITE}/j.xml`,
    index(['/k.xml'], ...Array.from({ length: 50 }, (_, n): [string] => [`/n${n}.xml`])),
  );
  replies.set(`${SITE}/k.xml`, index(['/deeper.xml']));
  replies.set(`${SITE}/n0.xml`, urlset(['/1']));
  expect(await urls(`${SITE}/i.xml`)).toEqual(['/1']);
  expect(asked.some(({ url }) => url.endsWith('/deeper.xml'))).toBe(false);
  expect(asked).toHaveLength(1 + desk.store.limits.maxSitemapChildren);
});

test('a child that cannot be read costs its entries alone; when none can be, that is a failure', async () => {
  replies.set(`${SITE}/i.xml`, index(['/gone.xml'], ['/a.xml']));
  replies.set(`${SITE}/a.xml`, urlset(['/1']));
  expect(await urls(`${SITE}/i.xml`)).toEqual(['/1']);
  replies.set(`${SITE}/i.xml`, index(['/gone.xml']));
  await expect(read(`${SITE}/i.xml`)).rejects.toMatchObject({ code: 'http-not-found' });
});

test("a home page: the feed that it names is read, that of comments last, and becomes the source's", async () => {
  replies.set(
    `${SITE}/`,
    `<html><head><base href="${SITE}/x/">${LINK('comments.xml', 'Comments')}${LINK('all.xml')}</head></html>`,
  );
  replies.set(`${SITE}/x/comments.xml`, RSS);
  replies.set(`${SITE}/x/all.xml`, RSS);
  expect(await urls(`${SITE}/`)).toEqual(['/a']);
  expect((await getSource(desk.store, 'one')).source.feedUrl).toBe(`${SITE}/x/all.xml`);
});

test('a home page that names none: the usual places are tried, redirects being no answer', async () => {
  replies.set(`${SITE}/news/`, '<html><body>News</body></html>');
  replies.set(`${SITE}/feed.xml`, RSS);
  expect(await urls(`${SITE}/news/`, { onMoved: 'propose' })).toEqual(['/a']);
  expect(asked.slice(1).every(({ redirects }) => redirects === 0)).toBe(true);
  const { source, state } = await getSource(desk.store, 'one');
  expect([source.feedUrl, state.proposedUrl]).toEqual([`${SITE}/news/`, `${SITE}/feed.xml`]);
});

test("nothing is guessed at a feed, nor at a page that was a feed, nor against the operator's word", async () => {
  replies.set(`${SITE}/f`, RSS);
  await read(`${SITE}/f`);
  expect(asked).toHaveLength(1);
  replies.set(`${SITE}/f`, `<html><head>${LINK('/all.xml')}</head></html>`);
  await expect(read(`${SITE}/f`, { onMoved: 'never' })).rejects.toMatchObject({ code: 'feed-html' });
  await desk.store.redis.hset(desk.store.keys.sourceState('one'), 'entries', 3);
  await expect(read(`${SITE}/f`)).rejects.toMatchObject({ code: 'feed-html' });
  expect(asked).toHaveLength(3);
});

test('a section page is read by its links where the operator wants that', async () => {
  const page = `<html><head><title>Town</title></head><body>
    <nav><a href="/sport/football/all">All about our football teams</a></nav>
    <article><a href="/town/2026/bridge"><img alt=""><h3>The old bridge is closed to cars</h3>Read on</a><time datetime="2026-03-01T08:00:00Z"></time></article>
    <article><a href="/town/2026/bridge#comments">The old bridge is closed to cars</a></article>
    <article><a href="https://www.harbour.example/town/2026/ferry">Ferries run through the night</a></article>
    <a href="https://elsewhere.example/town/2026/x">A story on some other site than this</a>
    <a href="/town/2026/short">More</a><a href="/contact">How to contact our newsroom</a>
    <footer><a href="/about/us/history">The history of this newspaper</a></footer></body></html>`;
  replies.set(`${SITE}/town`, page);
  await expect(read(`${SITE}/town`)).rejects.toMatchObject({ code: 'feed-html' });
  const feed = await read(`${SITE}/town`, { readAs: 'links' });
  expect(feed.entries).toMatchObject([
    {
      url: `${SITE}/town/2026/bridge`,
      title: 'The old bridge is closed to cars',
      published: '2026-03-01T08:00:00.000Z',
    },
    { url: 'https://www.harbour.example/town/2026/ferry', title: 'Ferries run through the night' },
  ]);
  expect(feed.format).toBe('links');
});

test('one guid for every item: each is known by its address; a time that all share says nothing', async () => {
  const item = (n: number) =>
    `<entry><id>same</id><title>T${n}</title><link href="/${n}"/><updated>2026-03-01T10:00:00Z</updated></entry>`;
  replies.set(
    `${SITE}/f`,
    `<feed xmlns="http://www.w3.org/2005/Atom">${[1, 2, 3, 3].map(item).join('')}</feed>`,
  );
  const { entries } = await read(`${SITE}/f`);
  expect(entries.map(({ id, updated }) => [id, updated])).toEqual(
    [1, 2, 3].map((n) => [`${SITE}/${n}`, undefined]),
  );
});
