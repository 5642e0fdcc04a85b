import { expect, test } from 'vitest';
import { FAILURES, Failure, type FailureCode } from '../../src/failure.js';
import { DEFAULT_LIMITS as limits } from '../../src/limits.js';
import { backoffMs, failureOf } from '../../workers/retry.js';

const most = (attempts: number) => backoffMs(new Failure('http-server-error'), attempts, limits, 0.999_999);

test('waits double, up to the limit, and are spread over the whole of it', () => {
  expect([1, 2, 3, 4].map(most)).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect([most(20) <= limits.maxBackoffMs, most(100) > limits.maxBackoffMs - 10]).toEqual([true, true]);
  expect(backoffMs(new Failure('dns-failed'), 5, limits, 0.25)).toBe(8_000);
  expect(backoffMs(new Failure('dns-failed'), 5, limits, 0)).toBeGreaterThan(0);
});

test.each([
  [5_000, 5_000],
  [0, 0],
  [1e12, limits.maxRetryAfterMs],
])('Retry-After of %i ms wins: %i ms', (retryAfterMs, wait) => {
  expect(backoffMs(new Failure('http-rate-limited', { retryAfterMs }), 7, limits, 0.5)).toBe(wait);
});

test.each([
  ['OOM command not allowed when used memory', 'store-full'],
  ['connect ECONNREFUSED 127.0.0.1:6379', 'store-unavailable'],
  ['Connection is closed.', 'store-unavailable'],
  ['Cannot read properties of undefined', 'internal'],
])('%j is %s', (message, code) => expect(failureOf(new Error(message)).code).toBe(code));

test('what Redis lacks is tried again, not given up', () => {
  const codes = Object.keys(FAILURES).filter((code) => code.startsWith('store-')) as FailureCode[];
  expect(codes.map((code) => FAILURES[code].verdict)).toEqual(codes.map(() => 'retry'));
});
