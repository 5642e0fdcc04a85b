import { runScript } from './script.js';
import { TELL_UNREACHED } from './scripts/poll.js';
import type { Store } from './store.js';

/** A host that was not asked again for this long tells nothing of our network. */
const COUNTS_MS = 600_000;

export interface Unreached {
  /** Hosts, this one among them, that could not be reached since any was. */
  readonly hosts: number;
  /** When a host last answered any worker, in milliseconds since the epoch. */
  readonly reachedAt: number | undefined;
}

/** Notes, for all workers, that a host could not be reached. `settlePoll` notes that one was. */
export async function tellUnreached({ redis, keys, now }: Store, host: string): Promise<Unreached> {
  const told = await runScript(
    redis,
    TELL_UNREACHED,
    [keys.unreached, keys.reached],
    [host, now(), COUNTS_MS],
  );
  const [hosts, reachedAt] = told as [number, string | null];
  return { hosts: Number(hosts), reachedAt: reachedAt === null ? undefined : Number(reachedAt) };
}

/** How many hosts could not be reached since any was. */
export async function countUnreached({ redis, keys, now }: Store): Promise<number> {
  return redis.zcount(keys.unreached, now() - COUNTS_MS, '+inf');
}
