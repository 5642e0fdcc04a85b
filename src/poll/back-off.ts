import { FAILURES, type Failure, type FailureCode } from '../failure.js';
import type { Limits } from '../limits.js';
import { askedWaitMs } from '../retry-after.js';
import type { Source } from '../source.js';
import { fixedInterval } from './bounds.js';
import { sayDuration } from './duration.js';
import { jittered } from './jitter.js';
import type { Next } from './schedule.js';

const FIRST_RETRY_MS = 120_000;
/** A site that keeps us out is not asked again at once. */
const FIRST_BLOCKED_MS = 900_000;
const WHILE_DOWN_MS = 60_000;

const BLOCKS = new Set<FailureCode>(['http-unauthorized', 'http-rate-limited']);

/** True when the site keeps copydesk out: 401, 403, 429. */
export function isBlock(failure: Failure): boolean {
  return BLOCKS.has(failure.code);
}

export function isDegraded(errors: number, limits: Limits): boolean {
  return errors >= limits.degradedErrors;
}

/**
 * The next poll of a source that failed `errors` times in a row: later each time, never silent, never for ever. From
 * `limits.degradedErrors` on it is degraded, and probed once in `limits.maxIntervalSeconds`. Retry-After wins where it
 * asks for more.
 * @param random 0 <= random < 1
 */
export function nextAfterFailure(
  source: Source,
  limits: Limits,
  failure: Failure,
  errors: number,
  now: number,
  random: number,
): Next {
  const most = limits.maxIntervalSeconds * 1_000;
  const degraded = isDegraded(errors, limits);
  const doubled = degraded ? most : firstWait(source, limits, failure) * 2 ** Math.min(errors - 1, 20);
  const asked = askedWaitMs(failure, limits);
  const wait = Math.max(jittered(Math.min(doubled, most), random), asked);
  const reason = `${failure.code}: ${FAILURES[failure.code].says}`;
  return {
    at: Math.round(now + wait),
    why: degraded
      ? `degraded after ${errors} failed polls in a row, probed in ${sayDuration(wait)}; ${reason}`
      : `retry in ${sayDuration(wait)} because ${reason}`,
  };
}

function firstWait(source: Source, limits: Limits, failure: Failure): number {
  if (isBlock(failure) && failure.detail.retryAfterMs === undefined) return FIRST_BLOCKED_MS;
  return Math.min(fixedInterval(source, limits) ?? FIRST_RETRY_MS, FIRST_RETRY_MS);
}

/** The next poll of a source that could not be reached when nobody could, or when that is not known yet. */
export function nextWhileDown(hosts: number, failure: Failure, now: number, random: number): Next {
  const wait = WHILE_DOWN_MS * (1 + random / 2);
  const why =
    hosts > 1
      ? `our own network seems to be down (${hosts} hosts cannot be reached, none answers), tried again in ${sayDuration(wait)}`
      : `not reached (${failure.code}), tried again in ${sayDuration(wait)} before that counts`;
  return { at: Math.round(now + wait), why };
}
