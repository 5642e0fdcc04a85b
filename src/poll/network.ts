import type { Failure, FailureCode } from '../failure.js';

/** What happens to every host when it is our own network, or its name server, that is down. */
const NETWORK = new Set<FailureCode>(['dns-failed', 'dns-not-found', 'connect-failed', 'connect-timeout']);

/** So many hosts that fail, and none that answers, are no coincidence. */
export const MANY_HOSTS = 3;

export function isNetworkFailure(failure: Failure): boolean {
  return NETWORK.has(failure.code);
}

export interface Evidence {
  /** Since when this source cannot be reached, in milliseconds since the epoch. */
  readonly since: number;
  /** How often that was let pass. */
  readonly doubts: number;
  /** Hosts, this one among them, that could not be reached since any host last was. */
  readonly hosts: number;
  /** When any host last answered, in milliseconds since the epoch. */
  readonly reachedAt: number | undefined;
}

/**
 * Whose fault it is that a source cannot be reached. It is the source's once another host answered since it began.
 * Until then it is ours when many hosts fail; a few get the benefit of the doubt once, for where only a few sources
 * are read there may be nobody else to tell.
 */
export function whoseFault({ since, doubts, hosts, reachedAt }: Evidence): 'theirs' | 'ours' | 'unclear' {
  if (reachedAt !== undefined && reachedAt > since) return 'theirs';
  if (hosts >= MANY_HOSTS) return 'ours';
  return doubts > 0 ? 'theirs' : 'unclear';
}
