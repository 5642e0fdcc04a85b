import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS as limits } from '../../src/limits.js';
import { sayDuration } from '../../src/store/duration.js';
import { nextAfterFailure, nextPoll } from '../../src/store/schedule.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const source = (extra = {}) => ({ id: 'one', name: 'One', feedUrl: 'https://one.example/feed', ...extra });
const after = (failure: Failure, errors: number, random = 0.5, extra = {}) =>
  nextAfterFailure(source(extra), limits, failure, errors, now, random);

test('polls keep to a phase of their own, half an interval to one and a half away', () => {
  const ids = fc.stringMatching(/^[a-z]{1,20}$/);
  fc.assert(
    fc.property(ids, fc.integer({ min: 60, max: 86_400 }), fc.nat(1e9), (id, interval, later) => {
      const { at } = nextPoll(source({ id, interval }), limits, now + later);
      const wait = at - now - later;
      expect(wait).toBeGreaterThanOrEqual(interval * 500);
      expect(wait).toBeLessThanOrEqual(interval * 1500);
      expect(nextPoll(source({ id, interval }), limits, at).at).toBe(at + interval * 1000);
    }),
  );
});

test('a thousand sources added together are spread over their interval', () => {
  const times = Array.from(
    { length: 1_000 },
    (_, n) => nextPoll(source({ id: `s${n}`, interval: 1_000 }), limits, now).at,
  );
  const perTenth = times.reduce(
    (tenths, at) =>
      tenths.set(
        Math.floor((at % 1_000_000) / 100_000),
        (tenths.get(Math.floor((at % 1_000_000) / 100_000)) ?? 0) + 1,
      ),
    new Map<number, number>(),
  );
  expect(Math.max(...perTenth.values())).toBeLessThan(150);
});

test.each([
  [{ interval: 1 }, 'every 1 min'],
  [{}, 'every 15 min'],
  [{ interval: 10_000_000 }, 'every 1 day'],
  [{ cron: '0 6 * * *', timeZone: 'Asia/Riyadh' }, 'cron 0 6 * * * (Asia/Riyadh)'],
])('%j is polled "%s"', (extra, why) => {
  expect(nextPoll(source(extra), limits, now).why).toBe(why);
});

test('cron keeps to its time zone', () => {
  const { at } = nextPoll(source({ cron: '0 6 * * *', timeZone: 'Asia/Riyadh' }), limits, now);
  expect(new Date(at).toISOString()).toBe('2026-03-02T03:00:00.000Z');
});

test('each failure in a row waits longer, up to a day, and never for ever', () => {
  const failure = new Failure('http-server-error');
  const waits = [1, 2, 3, 4, 5, 30, 3_000].map((errors) => after(failure, errors).at - now);
  expect(waits.slice(0, 5).map((ms) => ms / 60_000)).toEqual([2, 4, 8, 16, 32]);
  expect(waits.slice(5)).toEqual([86_400_000, 86_400_000]);
  expect(after(failure, 2, 0).at).toBeLessThan(after(failure, 2, 0.99).at);
  expect(after(failure, 2).why).toBe(
    'retry in 4 min because http-server-error: The site has a fault of its own (5xx). It is tried again later.',
  );
});

test.each([
  [3_600_000, 3_600_000],
  [1_000, 120_000],
  [1e12, limits.maxRetryAfterMs],
])('Retry-After of %i ms makes it wait %i ms', (retryAfterMs, wait) => {
  expect(after(new Failure('http-rate-limited', { retryAfterMs }), 1).at - now).toBe(wait);
});

test.each([
  [0, '0 s'],
  [45_400, '45 s'],
  [900_000, '15 min'],
  [9_000_000, '2 h 30 min'],
  [3_599_999, '60 min'],
  [86_400_000, '1 day'],
  [180_000_000, '2 days 2 h'],
])('%i ms is "%s"', (ms, words) => expect(sayDuration(ms)).toBe(words));
