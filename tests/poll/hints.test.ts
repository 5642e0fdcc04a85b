import { describe, expect, test } from 'vitest';
import { freshness } from '../../src/poll/freshness.js';
import { longestHint } from '../../src/poll/hints.js';
import { afterSkipped } from '../../src/poll/skip.js';
import { HOUR, MINUTE, NOW } from './support.js';

const date = (ms: number) => new Date(ms).toUTCString();

test.each<[string, Record<string, string>, number | undefined]>([
  ['nothing', {}, undefined],
  ['max-age', { 'cache-control': 'public, max-age=600' }, 600],
  ['max-age in quotes and capitals', { 'cache-control': 'Max-Age="600"' }, 600],
  ['max-age with an Age', { 'cache-control': 'max-age=600', age: '100' }, 500],
  ['an answer that is stale already', { 'cache-control': 'max-age=600', age: '700' }, undefined],
  ['max-age=0', { 'cache-control': 'max-age=0' }, undefined],
  ['no-cache beside it', { 'cache-control': 'no-cache, max-age=600' }, undefined],
  ['no-store', { 'cache-control': 'no-store' }, undefined],
  ['s-maxage alone, which is for shared caches', { 'cache-control': 's-maxage=600' }, undefined],
  ['max-age before Expires', { 'cache-control': 'max-age=600', expires: date(NOW + HOUR) }, 600],
  ['Expires', { expires: date(NOW + HOUR) }, 3_600],
  ['Expires by a clock that is wrong', { expires: date(NOW - HOUR), date: date(NOW - 2 * HOUR) }, 3_600],
  ['Expires in the past', { expires: date(NOW - HOUR) }, undefined],
  ['Expires: 0', { expires: '0', date: date(NOW) }, undefined],
  ['what is no number', { 'cache-control': 'max-age=soon' }, undefined],
])('freshness of %s', (_what, headers, seconds) => {
  expect(freshness(headers, NOW)?.ms).toBe(seconds && seconds * 1_000);
});

describe('the longest hint', () => {
  const fresh = { ms: 10 * MINUTE, says: 'max-age' };
  test.each<[string, Parameters<typeof longestHint>, number | undefined]>([
    ['none', [undefined, undefined, {}], undefined],
    ['what HTTP says', [fresh, undefined, {}], 10],
    ['the longer of both', [fresh, { ttl: 30 }, {}], 30],
    [
      'a default of the software, no longer than entries really take',
      [fresh, { every: 3_600 }, { gap: 12 * MINUTE }],
      12,
    ],
    ['what HTTP says of a feed that is faster', [fresh, undefined, { gap: MINUTE }], 10],
    [
      'more than a day, which nobody means',
      [{ ms: 48 * HOUR, says: 'max-age' }, { ttl: 1_000_000 }, {}],
      undefined,
    ],
    ['no longer than until entries would be lost', [fresh, undefined, { reach: 8 * MINUTE }], 4],
  ])('%s', (_what, args, minutes) => {
    expect(longestHint(...args)?.ms).toBe(minutes && minutes * MINUTE);
  });
});

test.each<[string, Parameters<typeof afterSkipped>[1], string]>([
  ['nothing', {}, '2026-03-01T12:00'],
  ['other hours', { skipHours: [11, 13] }, '2026-03-01T12:00'],
  ['these hours', { skipHours: [12, 13] }, '2026-03-01T14:00'],
  ['Sunday', { skipDays: [0] }, '2026-03-02T00:00'],
  ['Sunday and Monday, and the hours after', { skipDays: [0, 1], skipHours: [0, 1] }, '2026-03-03T02:00'],
  ['all hours', { skipHours: Array.from({ length: 24 }, (_, n) => n) }, '2026-03-01T12:00'],
  ['all days', { skipDays: [0, 1, 2, 3, 4, 5, 6] }, '2026-03-01T12:00'],
])('skipping %s', (_what, pace, at) => {
  expect(new Date(afterSkipped(NOW, pace)).toISOString().slice(0, 16)).toBe(at);
});
