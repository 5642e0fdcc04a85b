import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { rebuildDue, setNext, takeDue } from '../../src/store/due.js';
import {
  addSource,
  getSource,
  listSources,
  pauseSource,
  pollNow,
  removeSource,
  resumeSource,
} from '../../src/store/sources.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openTestStore(inject('redisUrl'), `sources-${run}`);
});
afterEach(() => desk.close());

const source = (id: string, extra = {}) => ({
  id,
  name: id,
  feedUrl: `https://${id}.example/feed`,
  ...extra,
});
const taken = async () => (await takeDue(desk.store)).map(({ source: id }) => id).sort();

test('a new source is due at once; a taken one not again until its lease ends', async () => {
  await addSource(desk.store, source('one'));
  await expect(addSource(desk.store, source('one'))).rejects.toMatchObject({ code: 'source-exists' });
  expect(await taken()).toEqual(['one']);
  expect(await taken()).toEqual([]);
  desk.clock.now += 130_000;
  expect(await taken()).toEqual(['one']);
});

test('what is set as next is when it is due, and why', async () => {
  await addSource(desk.store, source('one'));
  await taken();
  await setNext(desk.store, 'one', { at: desk.clock.now + 5_000, why: 'every 5 s' });
  expect((await getSource(desk.store, 'one')).state).toMatchObject({
    nextAt: desk.clock.now + 5_000,
    why: 'every 5 s',
  });
  expect(await taken()).toEqual([]);
  desk.clock.now += 5_000;
  expect(await taken()).toEqual(['one']);
});

test('a pause holds even when a poll under way ends after it; resuming makes it due', async () => {
  await addSource(desk.store, source('one'));
  await taken();
  await pauseSource(desk.store, 'one');
  await setNext(desk.store, 'one', { at: desk.clock.now, why: 'every 5 s' });
  expect(await taken()).toEqual([]);
  expect((await getSource(desk.store, 'one')).state.why).toBe('paused by the operator');
  await resumeSource(desk.store, 'one');
  expect(await taken()).toEqual(['one']);
  expect((await getSource(desk.store, 'one')).state.paused).toBeUndefined();
});

test('a paused source that is asked for is polled once', async () => {
  await addSource(desk.store, source('one', { paused: true }));
  expect(await taken()).toEqual([]);
  await pollNow(desk.store, 'one');
  expect((await getSource(desk.store, 'one')).state).toMatchObject({
    asked: true,
    paused: 'paused by the operator',
  });
  expect(await taken()).toEqual(['one']);
  await setNext(desk.store, 'one', { at: desk.clock.now, why: 'every 5 s' });
  expect(await taken()).toEqual([]);
  expect((await getSource(desk.store, 'one')).state.asked).toBe(false);
});

test('the due set is made again of the sources when it is lost', async () => {
  await addSource(desk.store, source('one'));
  await addSource(desk.store, source('two'));
  await addSource(desk.store, source('three', { paused: true }));
  await taken();
  await setNext(desk.store, 'one', { at: desk.clock.now + 60_000, why: 'every 1 min' });
  await desk.store.redis.del(desk.store.keys.due);
  expect(await taken()).toEqual(['two']);
  desk.clock.now += 60_000;
  expect(await taken()).toEqual(['one']);
  await rebuildDue(desk.store);
  expect(await taken()).toEqual([]);
});

test('a removed source leaves nothing behind, not even by a poll that ends after it', async () => {
  await addSource(desk.store, source('one'));
  await removeSource(desk.store, 'one');
  await setNext(desk.store, 'one', { at: 0, why: 'every 5 s' });
  expect(await desk.store.redis.keys(`{sources-${run}}:*`)).toEqual([]);
  await expect(removeSource(desk.store, 'one')).rejects.toMatchObject({ code: 'source-unknown' });
  expect(await listSources(desk.store)).toEqual([]);
});

test.each([
  ['cron', { cron: '61 * * * *' }],
  ['time zone', { cron: '0 * * * *', timeZone: 'Mars/Olympus' }],
])('a %s that cannot be read is refused', async (_what, extra) => {
  await expect(addSource(desk.store, source('one', extra))).rejects.toMatchObject({ code: 'config-invalid' });
  expect(await listSources(desk.store)).toEqual([]);
});
