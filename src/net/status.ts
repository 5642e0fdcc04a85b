import { Failure, type FailureCode } from '../failure.js';
import type { Fetched } from '../io.js';
import { isUrl } from '../is-url.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { retryAfterMs } from '../retry-after.js';
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

function hostOf(url: string): string {
  return isUrl(url) ? new URL(url).hostname : '';
}
