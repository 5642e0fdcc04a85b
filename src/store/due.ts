import type { Next } from '../poll/schedule.js';
import { runScript } from './script.js';
import { SET_NEXT } from './scripts/due.js';
import { listSources } from './sources.js';
import type { Store } from './store.js';
import { takeDueOf } from './take-due.js';

/** A poll that says nothing for this long is taken as lost, and its source is due again. */
const LEASE_MS = 120_000;

export interface DueSource {
  readonly source: string;
  /** When it was due, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Takes the sources that are due now. Sources that the due set has lost are put back first.
 * @param most those that were due first
 */
export async function takeDue(
  store: Store,
  most: number = store.limits.maxPollsPerTick,
): Promise<DueSource[]> {
  const { redis, keys } = store;
  const [held, known] = await Promise.all([redis.zcard(keys.due), redis.hlen(keys.sources)]);
  if (held < known) await rebuildDue(store);
  const taken = await takeDueOf(redis, keys.due, { now: store.now(), leaseMs: LEASE_MS, most });
  return taken.map(({ id, at }) => ({ source: id, at }));
}

/** The due set follows from what is known of the sources; it can always be made again. */
export async function rebuildDue(store: Store): Promise<void> {
  const { redis, keys } = store;
  for (const { source, state } of await listSources(store)) {
    const at = state.paused ? '+inf' : (state.nextAt ?? store.now());
    await redis.zadd(keys.due, 'NX', at, source.id);
  }
}

/** Sets the next poll, unless the source was removed or paused meanwhile. */
export async function setNext({ redis, keys }: Store, source: string, { at, why }: Next): Promise<void> {
  const names = [keys.sources, keys.sourceState(source), keys.due];
  await runScript(redis, SET_NEXT, names, [source, at, why]);
}
