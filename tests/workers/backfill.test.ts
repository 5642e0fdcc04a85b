import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { readFeed } from '../../src/feed/read.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { type Backfill, findBackfill, startBackfill, stopBackfill } from '../../src/store/backfills.js';
import { countRecords, listRecords } from '../../src/store/records.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { type Newsroom, openNewsroom, pageOf } from './newsroom.js';
import { createReader } from './stand-ins.js';

let site: Newsroom;
let desk: TestDesk;
let run = 0;

beforeEach(async () => {
  site = await openNewsroom();
  run += 1;
  const reader = {
    ...createReader(),
    readFeed: (input: Parameters<typeof readFeed>[0]) => readFeed(input, DEFAULT_LIMITS),
  };
  const limits = { backfillIntervalMs: 20, maxBackfillDocuments: 30 };
  desk = await openDesk(inject('redisUrl'), `backfill-${run}`, { reader, limits });
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

/** Articles 1 to 60, the newest first; one a day back from 2026-03-01. */
const ALL = Array.from({ length: 60 }, (_, at) => at + 1);
const SINCE = Date.parse('2026-02-01');
const dayOf = (n: number) => new Date(Date.parse('2026-03-01T10:00:00Z') - (n - 1) * 86_400_000);
const inRange = ALL.filter((n) => dayOf(n).getTime() >= SINCE);
const isPaged = (n: number, page: number) => Math.ceil(n / 10) === page;

function pages(): void {
  for (const n of ALL) site.set(`/a/${n}`, { body: pageOf(`Article ${n}`, `Words of ${n}.`) });
}

function rss(page: number, head = ''): string {
  const items = ALL.filter((n) => isPaged(n, page)).map(
    (n) =>
      `<item><guid>g${n}</guid><title>Article number ${n}</title><link>${site.url}/a/${n}</link><pubDate>${dayOf(n).toUTCString()}</pubDate></item>`,
  );
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head}${items.join('')}</channel></rss>`;
}

const SITES: Record<string, () => string> = {
  'a feed in pages (RFC 5005)': () => {
    for (let page = 1; page <= 6; page++)
      site.set(`/feed/${page}`, { body: rss(page, `<atom:link rel="next" href="/feed/${page + 1}"/>`) });
    return '/feed/1';
  },
  'a WordPress feed': () => {
    const generator = '<generator>https://wordpress.org/?v=6.5</generator>';
    site.set('/feed/', { body: rss(1, generator) });
    for (let page = 2; page <= 6; page++) site.set(`/feed/?paged=${page}`, { body: rss(page, generator) });
    return '/feed/';
  },
  'a JSON feed with next_url': () => {
    for (let page = 1; page <= 6; page++) {
      const items = ALL.filter((n) => isPaged(n, page)).map((n) => ({
        id: `g${n}`,
        url: `/a/${n}`,
        date_published: dayOf(n).toISOString(),
      }));
      const body = {
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: `${site.url}/`,
        next_url: `/json/${page + 1}`,
        items,
      };
      site.set(`/json/${page}`, { body: JSON.stringify(body) });
    }
    return '/json/1';
  },
  'a feed whose robots.txt names an index of dated sitemaps': () => {
    site.set('/rss', { body: rss(1) });
    site.set('/robots.txt', { body: `User-agent: *\nSitemap: ${site.url}/index.xml` });
    const months = ['2025-12', '2026-01', '2026-02', '2026-03'];
    const children = months.map((month) => `<sitemap><loc>${site.url}/map-${month}.xml</loc></sitemap>`);
    site.set('/index.xml', { body: `<sitemapindex>${children.join('')}</sitemapindex>` });
    for (const month of months) {
      const urls = ALL.filter((n) => dayOf(n).toISOString().startsWith(month));
      const listed = urls.map(
        (n) => `<url><loc>${site.url}/a/${n}</loc><lastmod>${dayOf(n).toISOString()}</lastmod></url>`,
      );
      site.set(`/map-${month}.xml`, {
        body: `<urlset>${listed.join('')}<url><loc>${site.url}/imprint</loc></url></urlset>`,
      });
    }
    return '/rss';
  },
};

async function begin(path: string): Promise<void> {
  await desk.addSource('past', `${site.url}${path}`, { paused: true });
  await startBackfill(desk.store, 'past', `${site.url}${path}`, SINCE);
}
const state = async (): Promise<Backfill> => {
  const found = await findBackfill(desk.store, 'past');
  if (!found) throw new Error('there is none');
  return found;
};
const ended = () => until(async () => (await state()).status !== 'running' && state());

test.each(Object.entries(SITES))('%s is read back to the date, and no farther', async (_name, build) => {
  pages();
  await begin(build());
  await desk.start();
  expect(await ended()).toMatchObject({ status: 'done', oldest: dayOf(inRange.length).getTime() });
  await until(async () => (await countRecords(desk.store)) === inRange.length);
  const titles = (await listRecords(desk.store, { limit: 100 })).map(({ title }) => title);
  expect(new Set(titles)).toEqual(new Set(inRange.map((n) => `Article ${n}`)));
  for (const n of ALL) expect(site.count(`/a/${n}`)).toBe(inRange.includes(n) ? 1 : 0);
  expect(site.count('/map-2025-12.xml')).toBe(0);
});

test('workers that are stopped in the middle go on where they were, and fetch nothing twice', async () => {
  pages();
  await begin(SITES['a feed in pages (RFC 5005)']?.() ?? '');
  const workers = await desk.start();
  await until(async () => (await state()).documents >= 2);
  await workers.stop();
  const held = await state();
  expect(held.status).toBe('running');
  await desk.start();
  expect(await ended()).toMatchObject({ status: 'done' });
  await until(async () => (await countRecords(desk.store)) === inRange.length);
  for (const n of inRange) expect(site.count(`/a/${n}`)).toBe(1);
});

test('a feed that gives the same page for every number ends the run, and so does a limit', async () => {
  site.set('/feed', { body: rss(1, '<generator>WordPress</generator>') });
  site.set('/feed?paged=2', { body: rss(1, '<generator>WordPress</generator>') });
  await begin('/feed');
  await desk.start();
  expect(await ended()).toMatchObject({ status: 'done', documents: 2, entries: 10 });
  let page = 0;
  const endless = () => ({
    body: `<rss><channel><link>${site.url}</link><generator>WordPress</generator><item><guid>e${page++}</guid><title>Endless ${page}</title></item></channel></rss>`,
  });
  site.set('/endless', endless);
  for (let number = 2; number < 60; number++) site.set(`/endless?paged=${number}`, endless);
  await startBackfill(desk.store, 'past', `${site.url}/endless`, SINCE);
  expect(await ended()).toMatchObject({
    status: 'stopped',
    documents: 30,
    why: 'the limit maxBackfillDocuments is reached',
  });
});

test('an operator stops it', async () => {
  await begin(SITES['a feed in pages (RFC 5005)']?.() ?? '');
  await stopBackfill(desk.store, 'past');
  await desk.start();
  expect(await state()).toMatchObject({ status: 'stopped', why: 'stopped by the operator' });
  await expect(stopBackfill(desk.store, 'past')).rejects.toMatchObject({ code: 'input-invalid' });
});
