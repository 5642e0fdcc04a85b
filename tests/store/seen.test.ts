import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { markSeen, type Seen, seenBefore } from '../../src/store/seen.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'seen', { maxSeenEntries: 1_500 });
});
afterEach(() => desk.close());

const pairs = (from: number, to: number, print = 'p'): Seen[] =>
  Array.from({ length: to - from }, (_, n) => [`e${from + n}`, print]);
const before = (source: string, entries: Seen[]) => seenBefore(desk.store, source, entries, (entry) => entry);
const fresh = async (entries: Seen[]) => (await before('one', entries)).new;

test('an entry is new until it is marked, and changed when its fingerprint is another; each source for itself', async () => {
  expect(await fresh(pairs(0, 3))).toHaveLength(3);
  await markSeen(desk.store, 'one', pairs(0, 3));
  expect(await before('one', [...pairs(0, 4), ['e1', 'q']])).toEqual({
    new: [['e3', 'p']],
    changed: [['e1', 'q']],
  });
  expect((await before('two', pairs(0, 3))).new).toHaveLength(3);
});

test('those not seen for longest are forgotten above the limit', async () => {
  await markSeen(desk.store, 'one', pairs(0, 1_500));
  desk.clock.now += 1_000;
  await markSeen(desk.store, 'one', pairs(0, 100));
  await markSeen(desk.store, 'one', pairs(1_500, 2_800));
  expect(await fresh(pairs(0, 100))).toEqual([]);
  expect(await fresh(pairs(1_500, 2_800))).toEqual([]);
  expect(await desk.store.redis.hlen(desk.store.keys.seen('one'))).toBe(1_500);
  expect(await desk.store.redis.zcard(desk.store.keys.seenAt('one'))).toBe(1_500);
});
