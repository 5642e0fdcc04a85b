import { expect, test } from 'vitest';
import { Failure, type FailureCode } from '../../src/failure.js';
import { nextAfterFailure, nextWhileDown } from '../../src/poll/back-off.js';
import { whoseFault } from '../../src/poll/network.js';
import { limits, MINUTE, NOW, sourceOf } from './support.js';

const next = (code: FailureCode, errors: number, detail = {}, random = 0.5) =>
  nextAfterFailure(sourceOf(), limits, new Failure(code, detail), errors, NOW, random);
const minutes = (...args: Parameters<typeof next>) => (next(...args).at - NOW) / MINUTE;

test('each failure in a row waits longer; a degraded source is probed once a day for ever', () => {
  const waits = [1, 2, 3, 4, 5, 9, 10, 30, 3_000].map((errors) => minutes('http-server-error', errors));
  expect(waits).toEqual([2, 4, 8, 16, 32, 512, 1_440, 1_440, 1_440]);
  expect(next('http-server-error', 2).why).toBe(
    'retry in 4 min because http-server-error: The site has a fault of its own (5xx). It is tried again later.',
  );
  expect(next('http-not-found', 12).why).toBe(
    'degraded after 12 failed polls in a row, probed in 1 day; http-not-found: The address does not exist (404).',
  );
});

test('what failed together does not come back together, not even at the longest wait', () => {
  for (const errors of [2, 40]) {
    const waits = [0, 0.25, 0.99].map((random) => minutes('http-server-error', errors, {}, random));
    expect(new Set(waits).size).toBe(3);
  }
});

test('a site that keeps us out is left alone for longer', () => {
  expect(minutes('http-unauthorized', 1)).toBe(15);
  expect(minutes('http-rate-limited', 2)).toBe(30);
});

test.each([
  [3_600_000, 60],
  [1_000, 2],
  [1e12, limits.maxRetryAfterMs / MINUTE],
])('Retry-After of %i ms makes it wait %i min', (retryAfterMs, wait) => {
  expect(minutes('http-rate-limited', 1, { retryAfterMs })).toBe(wait);
});

test.each<[string, Parameters<typeof whoseFault>[0], ReturnType<typeof whoseFault>]>([
  ['its first failure', { since: NOW, doubts: 0, hosts: 1, reachedAt: NOW - 1 }, 'unclear'],
  [
    'its second, though others answered meanwhile',
    { since: NOW - 9, doubts: 1, hosts: 1, reachedAt: NOW - 1 },
    'theirs',
  ],
  [
    'its second, with nobody to compare',
    { since: NOW - 9, doubts: 1, hosts: 1, reachedAt: undefined },
    'theirs',
  ],
  ['one of many at once', { since: NOW, doubts: 0, hosts: 3, reachedAt: NOW - 1 }, 'ours'],
  ['one of many, for hours', { since: NOW - 9e6, doubts: 90, hosts: 50, reachedAt: NOW - 9.1e6 }, 'ours'],
  [
    'one that stays away when the others are back',
    { since: NOW - 9, doubts: 5, hosts: 4, reachedAt: NOW - 1 },
    'theirs',
  ],
])('whose fault: %s', (_what, evidence, verdict) => {
  expect(whoseFault(evidence)).toBe(verdict);
});

test('while our own network is down, all try again soon, and the reason is told', () => {
  const { at, why } = nextWhileDown(12, new Failure('dns-failed'), NOW, 0);
  expect([at - NOW, why]).toEqual([
    MINUTE,
    'our own network seems to be down (12 hosts cannot be reached, none answers), tried again in 1 min',
  ]);
});
