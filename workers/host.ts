import type { Failure } from '../src/failure.js';
import { hostKey } from '../src/net/host-key.js';
import { parseTarget } from '../src/net/target.js';
import type { Source } from '../src/source.js';
import type { Desk } from './work.js';

const MOST_PAUSE_MS = 3_600_000;

/** What a source is paced with; undefined for an address that is never asked. */
export function hostOf({ feedUrl, allowPrivateNetwork }: Source): string | undefined {
  try {
    return hostKey(parseTarget(feedUrl, { allowPrivateNetwork }));
  } catch {
    return undefined;
  }
}

/**
 * Keeps every worker away from a host that wants fewer requests, or lets browsers in only. Where it says for how long,
 * the door has done so already.
 */
export async function pauseHost(
  { pacer }: Desk,
  source: Source,
  failure: Failure,
  ms: number,
): Promise<void> {
  const crowded = failure.code === 'http-rate-limited' || failure.detail.challenge === true;
  const host = hostOf(source);
  if (crowded && host && failure.detail.retryAfterMs === undefined)
    await pacer.penalise(host, Math.min(ms, MOST_PAUSE_MS));
}
