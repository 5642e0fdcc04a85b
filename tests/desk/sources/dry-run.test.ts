import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultRulesFolder } from '../../../src/config/rules.js';
import { type DryRunDesk, dryRun } from '../../../src/desk/sources/dry-run.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { createIo } from '../../../src/net/io.js';
import { failureOfStatus } from '../../../src/net/status.js';
import { createPool, type Pool } from '../../../src/threads/pool.js';
import { type FaultServer, startFaultServer } from '../../support/fault-server.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0 };
const io = createIo({ limits });
let site: FaultServer;
let reader: Pool;
let desk: DryRunDesk;

const WORDS =
  'The harbour wall was finished a week before the spring tides, and the town council said that the last of the scaffolding would be gone by Friday.';
const page = (name: string) =>
  `<html lang="en"><head><title>${name}</title></head><body><nav>Home News Sport</nav><article><h1>${name}</h1>${`<p>${WORDS}</p>`.repeat(4)}</article></body></html>`;
const item = (name: string, hour: number, more = '') =>
  `<item><title>${name}</title><link>${site.url(`/${name}`)}</link><guid>${name}</guid><pubDate>Tue, 10 Mar 2026 ${String(hour).padStart(2, '0')}:00:00 GMT</pubDate>${more}</item>`;

beforeAll(async () => {
  site = await startFaultServer();
  const entry = new URL('../../../dist/src/threads/thread.js', import.meta.url);
  reader = createPool({ threads: 1, limits, rulesFolder: defaultRulesFolder(), entry });
  desk = { io, reader, failureOfStatus, limits };
  const html =
    (body: string, type = 'text/html; charset=utf-8') =>
    (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(200, { 'content-type': type }).end(body);
  for (const name of ['wall', 'ferry', 'market', 'school']) site.on(`/${name}`, html(page(name)));
  site.on(
    '/',
    html(
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="All" href="/feed"></head></html>',
    ),
  );
  site.on('/bare', html('<!doctype html><html><head></head><body>Nothing here</body></html>'));
  site.on('/moved', (_request, response) => response.writeHead(301, { location: '/feed' }).end());
  site.on('/robots.txt', html('User-agent: *\nDisallow: /secret', 'text/plain'));
  const items = [
    item('wall', 12, '<category>Local</category>'),
    item('live', 11, '<category>Sport</category>'),
    item('secret', 10),
    item('ferry', 9),
    item('gone', 8),
    item('market', 6),
    '<item><title>No address</title><guid>x</guid></item>',
  ];
  site.on('/feed', (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', link: '<https://hub.example/>; rel="hub"' })
      .end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>${items.join('')}</channel></rss>`,
      ),
  );
});
afterAll(async () => {
  await Promise.all([reader.close(), io.close()]);
  await site.close();
});

test('it shows the feed, three articles, what would be skipped and why, and what would suit', async () => {
  const filters = { exclude: [{ section: 'sport' }] };
  const result = await dryRun(desk, { feedUrl: site.url('/feed'), allowPrivateNetwork: true, filters });
  expect(result).toMatchObject({
    feed: { format: 'rss', title: 'Harbour News', entries: 7 },
    charset: 'utf-8',
    candidates: [],
  });
  expect(
    result.samples.map((sample) => ('article' in sample ? sample.article.title : sample.error.code)),
  ).toEqual(['wall', 'ferry', 'http-not-found']);
  expect(result.samples[0]).toMatchObject({ article: { text: expect.stringContaining(WORDS) } });
  expect(result.skipped.map(({ title, why }) => [title, why])).toEqual([
    ['live', 'exclude section=sport'],
    ['No address', 'it has neither an address nor the whole article'],
    ['secret', 'robots.txt does not allow it'],
  ]);
  expect(result.proposals.map(({ field, value }) => [field, value])).toEqual([
    ['name', 'Harbour News'],
    ['interval', 1_200],
    ['language', 'en'],
    ['hub', 'https://hub.example/'],
  ]);
  expect(site.seen.some(({ path }) => path === '/secret')).toBe(false);
});

test('at a page, its feeds are listed and the first is tried', async () => {
  const result = await dryRun(desk, { feedUrl: site.url('/'), allowPrivateNetwork: true });
  expect(result.candidates).toMatchObject([{ url: site.url('/feed'), title: 'All' }]);
  expect(result).toMatchObject({ url: site.url('/'), feedUrl: site.url('/feed'), feed: { entries: 7 } });
});

test('of a sitemap index, articles of its children are shown, and what is too old is skipped', async () => {
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString();
  const sitemap = (what: string, inner: string) =>
    `<?xml version="1.0"?><${what} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</${what}>`;
  const listed = (tag: string, path: string, back: number) =>
    `<${tag}><loc>${site.url(path)}</loc><lastmod>${day(back)}</lastmod></${tag}>`;
  const xml = (body: string) => (_: unknown, response: import('node:http').ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/xml' }).end(body);
  const children = [listed('sitemap', '/map-new.xml', 0), listed('sitemap', '/map-old.xml', 40)];
  site.on('/index.xml', xml(sitemap('sitemapindex', children.join(''))));
  const pages = [
    ['/wall', 0],
    ['/ferry', 1],
    ['/market', 2],
    ['/school', 30],
  ] as const;
  site.on(
    '/map-new.xml',
    xml(sitemap('urlset', pages.map(([path, back]) => listed('url', path, back)).join(''))),
  );
  const result = await dryRun(desk, { feedUrl: site.url('/index.xml'), allowPrivateNetwork: true });
  expect(result).toMatchObject({ children: 2, feed: { format: 'sitemap', entries: 4 } });
  const titles = result.samples.map((sample) => 'article' in sample && sample.article.title);
  expect(titles).toEqual(['wall', 'ferry', 'market']);
  expect(result.skipped).toEqual([
    { url: site.url('/school'), why: 'it is too old to be news (sitemapWindowMs)' },
  ]);
  expect(site.seen.some(({ path }) => path === '/map-old.xml')).toBe(false);
});

test('a section page is read by its links where that is wanted', async () => {
  const links = ['wall', 'ferry', 'market', 'school'].map(
    (name) => `<article><a href="/local/2026/${name}">The long story of the ${name} by the sea</a></article>`,
  );
  site.on('/section', (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html><head><title>Local</title></head><body>${links.join('')}</body></html>`),
  );
  for (const name of ['wall', 'ferry', 'market', 'school'])
    site.on(`/local/2026/${name}`, (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(name)),
    );
  const tried = { feedUrl: site.url('/section'), allowPrivateNetwork: true } as const;
  await expect(dryRun(desk, tried)).rejects.toMatchObject({ code: 'feed-html' });
  const result = await dryRun(desk, { ...tried, readAs: 'links' });
  expect(result.feed).toMatchObject({ format: 'links', title: 'Local' });
  expect(result.samples.filter((sample) => 'article' in sample)).toHaveLength(3);
});

test('a permanent move is proposed', async () => {
  const result = await dryRun(desk, { feedUrl: site.url('/moved'), allowPrivateNetwork: true });
  expect(result.redirects).toEqual([{ url: site.url('/moved'), status: 301 }]);
  expect(result.proposals[0]).toMatchObject({ field: 'feedUrl', value: site.url('/feed') });
});

test.each([
  ['a page without feeds', '/bare', 'feed-html'],
  ['nothing there', '/absent', 'http-not-found'],
])('%s', async (_what, path, code) => {
  const tried = dryRun(desk, { feedUrl: site.url(path), allowPrivateNetwork: true });
  await expect(tried).rejects.toMatchObject({ code });
});

test('a private address is not reached unless that is allowed', async () => {
  await expect(dryRun(desk, { feedUrl: site.url('/feed') })).rejects.toMatchObject({
    code: 'address-private',
  });
});
