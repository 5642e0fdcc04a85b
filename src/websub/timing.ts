import type { Limits } from '../limits.js';
import { jittered } from '../poll/jitter.js';

/**
 * When a lease is renewed: well before it ends, and a short one halfway, though no hub is asked all the time.
 * @param leaseMs from `now` on
 */
export function renewAt(leaseMs: number, limits: Limits, now: number): number {
  const wait = leaseMs - Math.min(limits.websubRenewMs, leaseMs / 2);
  return now + Math.max(wait, limits.websubRetryMs);
}

/**
 * When a subscription that failed is tried again: later each time that all of the feed's hubs have failed.
 * @param failures in a row @param random 0 <= random < 1
 */
export function retryAt(
  failures: number,
  hubs: number,
  limits: Limits,
  now: number,
  random: number,
  least = 0,
): number {
  const rounds = Math.min(Math.floor((failures - 1) / Math.max(hubs, 1)), 20);
  const doubled = Math.min(limits.websubRetryMs * 2 ** rounds, limits.maxWebsubRetryMs);
  return Math.round(now + Math.max(jittered(doubled, random), least));
}
