import { expect, test } from 'vitest';
import { failureOfStatus } from '../../src/net/status.js';
import { retryAfterMs } from '../../src/retry-after.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  url: 'https://news.example.com/a?token=hidden',
});

test.each([
  [200, undefined],
  [304, undefined],
  [400, 'http-client-error'],
  [401, 'http-unauthorized'],
  [403, 'http-unauthorized'],
  [404, 'http-not-found'],
  [408, 'response-timeout'],
  [410, 'http-gone'],
  [418, 'http-client-error'],
  [429, 'http-rate-limited'],
  [451, 'http-legal'],
  [500, 'http-server-error'],
  [599, 'http-server-error'],
])('%i is %s', (status, code) => expect(failureOfStatus(answer(status))?.code).toBe(code));

test.each([
  ['120', 120_000],
  [' 1.5 ', 1_500],
  ['Sun, 01 Mar 2026 12:10:00 GMT', 600_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', undefined],
  ['999999', 86_400_000],
  ['-5', undefined],
  ['0', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %j is %s ms', (value, ms) => expect(retryAfterMs(value, 86_400_000, NOW)).toBe(ms));

test('a failure says what it is about, and nothing secret', () => {
  const failure = failureOfStatus(answer(503, { 'retry-after': '60', 'cf-mitigated': 'challenge' }));
  expect(failure?.detail).toEqual({
    host: 'news.example.com',
    url: 'https://news.example.com/a?token=…',
    status: 503,
    retryAfterMs: 60_000,
    challenge: true,
  });
});
