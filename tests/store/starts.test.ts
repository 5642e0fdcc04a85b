import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { clearStart, keepAlive, markStart } from '../../src/store/starts.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'starts');
});
afterEach(() => desk.close());

const start = (worker: string, alone = false) => markStart(desk.store, 'clean', 'job', worker, alone);

test('a run whose worker is dead counts; one whose worker lives, or ended it, does not', async () => {
  const stop = await keepAlive(desk.store, 'living');
  expect(await start('living')).toBe(0);
  expect(await start('other')).toBe(0);
  await clearStart(desk.store, 'clean', 'job');
  expect(await start('dead-1')).toBe(0);
  expect(await start('dead-2', true)).toBe(1);
  expect(await start('dead-3', true)).toBe(2);
  expect(await start('dead-3', true)).toBe(2);
  expect(await start('living', true)).toBe(3);
  stop();
});

test('a suspect that waits for its turn is not blamed for the death of its worker', async () => {
  await start('dead-1');
  // Seen by the next worker, which dies before the job had its turn.
  expect(await start('dead-2')).toBe(1);
  expect(await start('dead-3')).toBe(1);
});
