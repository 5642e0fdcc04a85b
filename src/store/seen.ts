import { isSamePrint } from '../identity/fingerprint.js';
import { runScript } from './script.js';
import { MARK_SEEN } from './scripts/seen.js';
import type { Store } from './store.js';

/** Entry key and fingerprint. */
export type Seen = readonly [entry: string, fingerprint: string];

const AT_ONCE = 500;

/** The entries that a source has not shown yet, and those that it has shown, but not like this; in the feed's order. */
export async function seenBefore<T>(
  { redis, keys }: Store,
  source: string,
  entries: readonly T[],
  seenOf: (entry: T) => Seen,
): Promise<{ new: T[]; changed: T[] }> {
  const found: { new: T[]; changed: T[] } = { new: [], changed: [] };
  if (entries.length === 0) return found;
  const held = await redis.hmget(keys.seen(source), ...entries.map((entry) => seenOf(entry)[0]));
  for (const [at, entry] of entries.entries()) {
    if (held[at] === null) found.new.push(entry);
    else if (!isSamePrint(held[at] ?? '', seenOf(entry)[1])) found.changed.push(entry);
  }
  return found;
}

/** Marks entries as seen now; those not seen for longest are forgotten above `limits.maxSeenEntries`. */
export async function markSeen(store: Store, source: string, seen: readonly Seen[]): Promise<void> {
  const { redis, keys, limits } = store;
  const names = [keys.seenAt(source), keys.seen(source)];
  for (let from = 0; from < seen.length; from += AT_ONCE) {
    const some = seen.slice(from, from + AT_ONCE).flat();
    await runScript(redis, MARK_SEEN, names, [store.now(), limits.maxSeenEntries, ...some]);
  }
}
