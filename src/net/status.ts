import { Failure, type FailureCode } from '../failure.js';
import type { Fetched } from '../io.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { describeUrl } from './describe.js';

const CODES = new Map<number, FailureCode>([
  [401, 'http-unauthorized'],
  [403, 'http-unauthorized'],
  [404, 'http-not-found'],
  [408, 'response-timeout'],
  [410, 'http-gone'],
  [429, 'http-rate-limited'],
  [451, 'http-legal'],
]);

/**
 * The failure that an answer's status means; undefined below 400. Its detail has `status` and, where the site said
 * so, `retryAfterMs`.
 */
export function failureOfStatus(
  fetched: Pick<Fetched, 'status' | 'url' | 'headers'>,
  limits: Pick<Limits, 'maxRetryAfterMs'> = DEFAULT_LIMITS,
  now = Date.now(),
): Failure | undefined {
  const { status, url, headers } = fetched;
  if (status < 400) return undefined;
  const code = CODES.get(status) ?? (status < 500 ? 'http-client-error' : 'http-server-error');
  const wait = retryAfterMs(headers['retry-after'], limits.maxRetryAfterMs, now);
  return new Failure(code, {
    host: hostOf(url),
    url: describeUrl(url),
    status,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    // A challenge for browsers, not a door for members only.
    ...(headers['cf-mitigated'] === 'challenge' ? { challenge: true } : {}),
  });
}

/**
 * Retry-After (RFC 9110, 10.2.3) in milliseconds, seconds or HTTP date; undefined when absent, past or neither.
 */
export function retryAfterMs(value: string | undefined, maxMs: number, now = Date.now()): number | undefined {
  const text = value?.trim().slice(0, 40) ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now;
  return ms > 0 ? Math.min(Math.ceil(ms), maxMs) : undefined;
}

/** Dates have a month's name; `Date.parse` would read a lone `-5` as a year. */
function dateOf(text: string): number {
  return /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
