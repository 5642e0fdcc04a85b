import { type Failure, toFailure } from '../src/failure.js';
import type { Limits } from '../src/limits.js';
import { storeFailure } from '../src/store/connection.js';

/** What was thrown, as a failure of the table. */
export function failureOf(thrown: unknown): Failure {
  return storeFailure(thrown) ?? toFailure(thrown);
}

/**
 * Milliseconds until the next try. What the other side asked for wins; else exponential with full jitter, so that
 * jobs which failed together do not come back together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 * @param attempts made so far, at least 1
 */
export function backoffMs(failure: Failure, attempts: number, limits: Limits, random: number): number {
  const asked = failure.detail.retryAfterMs;
  if (typeof asked === 'number') return Math.min(Math.max(asked, 0), limits.maxRetryAfterMs);
  const most = Math.min(limits.firstBackoffMs * 2 ** Math.min(attempts - 1, 30), limits.maxBackoffMs);
  return Math.round(Math.max(most * random, limits.firstBackoffMs / 4));
}

/** True when the work itself did nothing wrong: Redis is away, or it is not the host's turn. Such a try does not count. */
export function isNoFault(failure: Failure): boolean {
  return failure.code.startsWith('store-') || failure.code === 'host-busy';
}

/** Milliseconds to stand back after a try that does not count, spread so that those who wait do not come as one. */
export function standBackMs(failure: Failure, limits: Limits, random: number): number {
  const asked = Number(failure.detail.retryAfterMs ?? limits.firstBackoffMs);
  return Math.round(Math.min(asked, limits.maxRetryAfterMs) * (1 + random / 2));
}
