import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import {
  dueHosts,
  type LearnedBlock,
  learnedHosts,
  markDecided,
  readState,
  saveBlocks,
  settleHost,
} from '../../src/store/learned/blocks.js';
import { learnedKey } from '../../src/store/learned/key.js';
import { markCleaned, readWindow, remember } from '../../src/store/learned/window.js';
import { print, seen } from '../desk/learned/window.js';
import { openTestStore } from './open.js';

const HOST = 'news.example';
const limits = { maxLearnedArticles: 4, learnedWindowMs: 10_000, maxLearnedHosts: 3, relearnDelayMs: 500 };
let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'learned', limits);
});
afterEach(() => desk.close());

const put = (at: number, host = HOST, change = {}) =>
  remember(desk.store, host, seen(at, { block: ['edge'], [`b${at}`]: ['long', 'speech'] }, change));
const articles = async (host = HOST) => (await readWindow(desk.store, host)).map(({ story }) => story);
const block = (change: Partial<LearnedBlock> = {}): LearnedBlock => ({
  state: 'learned',
  text: 'Sign up.',
  place: 'edge',
  seen: 5,
  of: 8,
  since: 1,
  last: 1,
  changed: 1,
  ...change,
});
async function save(blocks: Record<string, LearnedBlock>, version = 1, host = HOST): Promise<boolean> {
  const set = new Map(Object.entries(blocks).map(([name, held]) => [print(name), held]));
  return saveBlocks(desk.store, host, await readState(desk.store, host), { set, gone: [], version });
}

test('an article is remembered once, as it was last, however often it is counted', async () => {
  await put(1);
  await put(2);
  const { window } = await put(1, HOST, { day: '2026-04-01', embeds: true });
  const last = seen(1, { block: ['edge'], b1: ['long', 'speech'] }, { day: '2026-04-01', embeds: true });
  expect(window).toEqual([last, seen(2, { block: ['edge'], b2: ['long', 'speech'] })]);
  expect((await put(1, HOST, { day: '2026-04-01', embeds: true })).window).toEqual(window);
});

test('the window slides by number and by age; an article that is counted again grows no younger', async () => {
  for (const at of [1, 2, 3, 4]) {
    await put(at);
    desk.clock.now += 1_000;
  }
  await put(1);
  await put(5);
  expect(await articles()).toEqual(['story-2', 'story-3', 'story-4', 'story-5']);
  desk.clock.now += 9_500;
  await put(6);
  expect(await articles()).toEqual(['story-5', 'story-6']);
});

test('of equal age the first by name goes first', async () => {
  for (const at of [9, 3, 7, 5, 8]) await put(at);
  expect(await articles()).toEqual(['story-5', 'story-7', 'story-8', 'story-9']);
});

test('hosts not heard of for longest are let go of, but for what an operator decided', async () => {
  for (const host of ['a', 'b', 'c']) {
    await put(1, host);
    desk.clock.now += 1_000;
  }
  await save({ b1: block(), b2: block({ state: 'forgotten' }) }, 1, 'a');
  await save({ b1: block() }, 1, 'b');
  await markDecided(desk.store, 'a');
  await put(1, 'd');
  await put(1, 'e');
  expect(await articles('a')).toEqual([]);
  expect([...(await readState(desk.store, 'a')).blocks.keys()]).toEqual([print('b2')]);
  expect((await readState(desk.store, 'b')).blocks.size).toBe(0);
  expect(await learnedHosts(desk.store)).toEqual(['a', 'c', 'd', 'e']);
});

test('blocks are written only over the version that they were made from', async () => {
  const before = await readState(desk.store, HOST);
  expect(await save({ b1: block() })).toBe(true);
  const late = { set: new Map([[print('b2'), block()]]), gone: [print('b1')], version: 1 };
  expect(await saveBlocks(desk.store, HOST, before, late)).toBe(false);
  const state = await readState(desk.store, HOST);
  expect([state.version, [...state.blocks]]).toEqual([1, [[print('b1'), block()]]]);
});

test('a new version makes the host due, until it is settled at that version', async () => {
  await save({ b1: block() });
  expect(await dueHosts(desk.store)).toEqual([]);
  desk.clock.now += 500;
  expect(await dueHosts(desk.store)).toEqual([HOST]);
  await save({ b2: block() }, 2);
  await settleHost(desk.store, HOST, 1);
  expect(await dueHosts(desk.store)).toEqual([HOST]);
  await settleHost(desk.store, HOST, 2);
  expect(await dueHosts(desk.store)).toEqual([]);
  await save({ b2: block({ seen: 6 }) }, 2);
  desk.clock.now += 500;
  expect(await dueHosts(desk.store)).toEqual([]);
});

test('the version of an article is raised, never lowered, and nothing else of it changes', async () => {
  await put(1);
  await put(2, HOST, { version: 3 });
  const before = await readWindow(desk.store, HOST);
  await markCleaned(desk.store, HOST, 2, [...before.map(({ article }) => article), 'a-gone']);
  const expected = before.map((article) => ({ ...article, version: Math.max(article.version, 2) }));
  expect(await readWindow(desk.store, HOST)).toEqual(expected);
});

test('there is one key, made of chance', async () => {
  const keys = await Promise.all([1, 2, 3].map(() => learnedKey(desk.store)));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
});

test('a host takes at most so many bytes', async () => {
  const full = await openTestStore(inject('redisUrl'), 'learned-full', {});
  try {
    const { redis, keys } = full.store;
    const names = (at: number) => Array.from({ length: 64 }, (_, n) => [`${at}0${n}`, ['long']] as const);
    for (let at = 0; at < 120; at++)
      await remember(full.store, HOST, seen(at, Object.fromEntries(names(at))));
    const bytes = await Promise.all(
      [keys.learnedOrder(HOST), keys.learnedWindow(HOST)].map((key) =>
        redis.memory('USAGE', key, 'SAMPLES', 0),
      ),
    );
    expect(await redis.hlen(keys.learnedWindow(HOST))).toBe(full.store.limits.maxLearnedArticles);
    expect(bytes.reduce<number>((sum, some) => sum + (some ?? 0), 0)).toBeLessThan(140_000);
  } finally {
    await full.close();
  }
});
