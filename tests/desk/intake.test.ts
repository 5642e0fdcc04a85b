import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Intake, takeIn } from '../../src/desk/intake.js';
import type { Library } from '../../src/desk/library.js';
import type { Entry } from '../../src/model.js';
import { createArchive } from '../../src/store/archive.js';
import { sightingsOf } from '../../src/store/sightings.js';
import { openTestStore } from '../store/open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
let library: Library;
let folder: string;
let queued: Intake[];

beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'intake');
  folder = mkdtempSync(join(tmpdir(), 'copydesk-intake-'));
  library = { store: desk.store, archive: createArchive(folder, desk.store.limits) } as Library;
  queued = [];
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const TEXT =
  'The harbour master said on Monday that the old bridge stays closed to cars until the end of summer. '.repeat(
    3,
  );
const entry = (change: Partial<Entry> = {}): Entry => ({
  id: 'g1',
  title: 'The old bridge is closed',
  url: 'https://www.harbour.example/bridge',
  published: '2026-03-01T10:00:00.000Z',
  summary: TEXT,
  authors: [],
  categories: [],
  enclosures: [],
  ...change,
});

/** A poll of a source. Gives the articles that it had fetched. */
async function poll(source: string, ...entries: Entry[]): Promise<string[]> {
  const some: Intake[] = [];
  const enqueue = async (intakes: readonly Intake[]) => void some.push(...intakes);
  await takeIn(library, { id: source, feedUrl: 'https://www.harbour.example/feed' }, entries, enqueue);
  queued.push(...some);
  return some.map(({ article }) => article);
}

/** As if the first article had come out. */
async function published(article = queued[0]?.article ?? ''): Promise<void> {
  await desk.store.redis.hset(desk.store.keys.record(article), 'hash', 'x');
  desk.clock.now += 3_600_000;
}

test.each<[string, Partial<Entry>]>([
  ['the guid in https', { id: 'https://www.harbour.example/?p=1' }],
  ['the address in http', { url: 'http://www.harbour.example/bridge' }],
  ['a tracked address', { url: 'https://www.harbour.example/bridge?utm_source=rss' }],
  ['a new guid', { id: 'g2' }],
  ['a new guid and the mobile address', { id: 'g2', url: 'https://m.harbour.example/bridge/' }],
  ['a new date alone', { published: '2026-03-04T10:00:00.000Z' }],
])('%s: nothing is fetched again', async (_what, change) => {
  const before = _what === 'the guid in https' ? { id: 'http://www.harbour.example/?p=1' } : {};
  expect(await poll('a', entry(before))).toHaveLength(1);
  await published();
  expect(await poll('a', entry(change))).toEqual([]);
});

test.each<[string, Partial<Entry>]>([
  ['a new headline under the same guid and address', { title: 'The old bridge is open' }],
  ['a new address, the guid kept', { url: 'https://www.harbour.example/old-bridge-open' }],
  [
    'a new guid and address, title and minute kept',
    { id: 'g2', url: 'https://www.harbour.example/2', summary: 'Else' },
  ],
  [
    'a new guid, address and title, the text kept',
    { id: 'g2', url: 'https://www.harbour.example/2', title: 'The old bridge opens' },
  ],
])('%s: the same article, fetched again', async (_what, change) => {
  const [article] = await poll('a', entry());
  await published();
  expect(await poll('a', entry(change))).toEqual([article]);
});

test.each<[string, Partial<Entry>]>([
  [
    'another guid, address and date',
    {
      id: 'g2',
      url: 'https://www.harbour.example/2',
      published: '2026-03-02T10:00:00.000Z',
      summary: 'Else',
    },
  ],
  [
    'a guid that the feed gives to everything',
    {
      url: 'https://www.harbour.example/2',
      title: 'Ferries run at night',
      published: '2026-03-02T10:00:00.000Z',
      summary: 'Else',
    },
  ],
])('%s: another article', async (_what, change) => {
  const [article] = await poll('a', entry());
  await published();
  const [other] = await poll('a', entry(change));
  expect(other).toMatch(/^a-/);
  expect(other).not.toBe(article);
});

test('two entries of one document are two articles, however alike', async () => {
  const twin = { id: 'g2', url: 'https://www.harbour.example/bridge-2' };
  expect(new Set(await poll('a', entry(), entry(twin))).size).toBe(2);
  await published();
  expect(await poll('a', entry(), entry(twin))).toEqual([]);
});

test('three feeds that show one article have it fetched once, and all are named', async () => {
  expect(await poll('a', entry())).toHaveLength(1);
  expect(
    await poll('b', entry({ id: 'other', url: 'http://harbour.example/bridge', summary: 'Short.' })),
  ).toEqual([]);
  await published();
  expect(await poll('c', entry({ id: 'third', url: 'https://www.harbour.example/bridge/amp/' }))).toEqual([]);
  const seen = await sightingsOf(desk.store, queued[0]?.article ?? '');
  expect(seen.map(({ source, entryId }) => [source, entryId])).toEqual([
    ['a', 'g1'],
    ['b', 'other'],
    ['c', 'third'],
  ]);
});

test('a change that all feeds of an article show is fetched once; one that comes later, again', async () => {
  await poll('a', entry());
  await poll('b', entry({ id: 'other' }));
  await published();
  const changed = { title: 'The old bridge is open' };
  expect(await poll('b', entry({ id: 'other', ...changed }))).toHaveLength(1);
  expect(await poll('a', entry(changed))).toEqual([]);
  desk.clock.now += 3_600_000;
  expect(await poll('a', entry({ title: 'The old bridge is half open' }))).toHaveLength(1);
});

test('a worker that dies before its work is queued has it queued the next time', async () => {
  const die = async () => {
    throw new Error('killed');
  };
  const source = { id: 'a', feedUrl: 'https://www.harbour.example/feed' };
  await expect(takeIn(library, source, [entry()], die)).rejects.toThrow('killed');
  const [article] = await poll('a', entry());
  await published();
  const changed = entry({ title: 'The old bridge is open' });
  await expect(takeIn(library, source, [changed], die)).rejects.toThrow('killed');
  expect(await poll('a', changed)).toEqual([article]);
});
