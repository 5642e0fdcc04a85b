import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createPacer } from '../../src/store/pacer.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'pacer');
});
afterEach(() => desk.close());

test('calls at once for one host are an interval apart; another host does not wait', async () => {
  const pacer = createPacer(desk.store);
  const waits = await Promise.all([1, 2, 3, 4].map(() => pacer.reserve('a.example', 5_000)));
  expect(waits.map((ms) => Math.round(ms / 1000))).toEqual([0, 5, 10, 15]);
  expect(await pacer.reserve('b.example', 5_000)).toBe(0);
});

test('a host that asks for peace gets it, and looking takes no place', async () => {
  const pacer = createPacer(desk.store);
  expect(await pacer.peek('a.example')).toBe(0);
  await pacer.penalise('a.example', 60_000);
  await pacer.penalise('a.example', 1_000);
  const [looked, again] = [await pacer.peek('a.example'), await pacer.peek('a.example')];
  expect(looked).toBeGreaterThan(59_000);
  expect(again).toBeGreaterThan(59_000);
  expect(await pacer.reserve('a.example', 5_000)).toBeGreaterThan(58_000);
  await pacer.penalise('c.example', 1e12);
  expect(await pacer.peek('c.example')).toBeLessThanOrEqual(desk.store.limits.maxRetryAfterMs);
});

test('a request goes only when the one before really went long enough ago', async () => {
  const pacer = createPacer(desk.store);
  expect(await pacer.claim('a.example', 5_000)).toBe(0);
  expect(await pacer.claim('a.example', 5_000)).toBeGreaterThan(4_000);
  await pacer.sent('a.example', 60_000);
  await pacer.sent('a.example', 1_000);
  expect(await pacer.claim('a.example', 5_000)).toBeGreaterThan(59_000);
  await pacer.penalise('b.example', 60_000);
  expect(await pacer.claim('b.example', 5_000)).toBeGreaterThan(59_000);
  expect(await pacer.claim('c.example', 0)).toBe(0);
  expect(await pacer.claim('c.example', 0)).toBe(0);
});
