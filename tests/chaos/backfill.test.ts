import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { findBackfill, startBackfill } from '../../src/store/backfills.js';
import { changesAfter, countRecords } from '../../src/store/records.js';
import { addSource } from '../../src/store/sources.js';
import { openStore } from '../../src/store/store.js';
import { type Newsroom, openNewsroom, pageOf } from '../workers/newsroom.js';
import { end, hire } from './chaos.js';

const PAGES = 4;
const A_PAGE = 5;
const HELD = '/feed/3';

function fill(site: Newsroom): void {
  for (let page = 1; page <= PAGES; page += 1) site.set(`/feed/${page}`, { body: feedPage(site, page) });
  for (let n = 1; n <= PAGES * A_PAGE; n += 1)
    site.set(`/a/${n}`, { body: pageOf(`Article ${n}`, `Words of ${n}.`) });
}

function feedPage({ url }: Newsroom, page: number): string {
  const items = Array.from({ length: A_PAGE }, (_, at) => {
    const n = (page - 1) * A_PAGE + at + 1;
    const day = new Date(Date.parse('2026-03-01T10:00:00Z') - n * 86_400_000).toUTCString();
    return `<item><guid>g${n}</guid><title>Article number ${n}</title><link>${url}/a/${n}</link><pubDate>${day}</pubDate></item>`;
  });
  const next = page < PAGES ? `<atom:link rel="next" href="/feed/${page + 1}"/>` : '';
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${next}${items.join('')}</channel></rss>`;
}

test('a worker is killed while it reads the past, and another goes on where it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-chaos-'));
  const [url, prefix] = [inject('redisUrl'), 'chaos-backfill'];
  const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0, tickMs: 200, backfillIntervalMs: 20 };
  const site = await openNewsroom();
  const store = await openStore({ url, prefix, limits });
  const stalls = { lockDuration: 2_000, stalledInterval: 1_000 };
  const given = {
    url,
    prefix,
    limits,
    stalls,
    site: site.url,
    archive: join(folder, 'archive'),
    parts: 'built',
  };
  const crew = [await hire(given)];
  try {
    fill(site);
    site.set(HELD, { body: feedPage(site, 3), delay: 60_000 });
    const source = { id: 'past', name: 'Past', feedUrl: `${site.url}/feed/1`, allowPrivateNetwork: true };
    await addSource(store, source);
    await startBackfill(store, 'past', source.feedUrl, Date.parse('2026-01-01'));
    await expect.poll(() => site.count(HELD), { timeout: 20_000 }).toBe(1);
    await end(crew.pop(), 'SIGKILL');
    fill(site);
    crew.push(await hire(given));
    await expect
      .poll(async () => (await findBackfill(store, 'past'))?.status, { timeout: 30_000 })
      .toBe('done');
    await expect.poll(() => countRecords(store), { timeout: 30_000 }).toBe(PAGES * A_PAGE);
    expect(await findBackfill(store, 'past')).toMatchObject({ documents: PAGES, missing: 0 });
    expect((await changesAfter(store, 0, 1_000)).map(({ revision }) => revision)).toEqual(
      Array(PAGES * A_PAGE).fill(1),
    );
    expect([site.count('/feed/2'), site.count(HELD), site.count('/feed/4')]).toEqual([1, 2, 1]);
  } finally {
    for (const child of crew) await end(child, 'SIGKILL');
    await Promise.all([store.close(), site.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
