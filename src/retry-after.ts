import type { Failure } from './failure.js';
import type { Limits } from './limits.js';

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

/** How long a failure asks to be left alone, in milliseconds; 0 when it does not say. */
export function askedWaitMs(
  failure: Failure | undefined,
  { maxRetryAfterMs }: Pick<Limits, 'maxRetryAfterMs'>,
): number {
  return Math.min(Number(failure?.detail.retryAfterMs ?? 0), maxRetryAfterMs);
}
