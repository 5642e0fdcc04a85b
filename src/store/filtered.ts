import { z } from 'zod';
import { sha256 } from '../identity.js';
import type { Entry } from '../model.js';
import type { Store } from './store.js';

/** An entry that a source's filters kept out. */
export const KeptOut = z.object({
  id: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  /** The filter, in words. */
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type KeptOut = z.infer<typeof KeptOut>;

export interface FilteredOf {
  /** How many entries each filter, in words, kept out. */
  readonly counts: ReadonlyMap<string, number>;
  /** The latest first, at most `limits.maxFiltered`. */
  readonly last: readonly KeptOut[];
}

/**
 * Notes what a source's filters kept out. An entry that is still in its feed is counted once for each filter.
 * @param filtered each entry with its filter, in words
 */
export async function noteFiltered(
  store: Store,
  source: string,
  filtered: readonly { readonly entry: Entry; readonly by: string }[],
): Promise<void> {
  if (!filtered.length) return;
  const { redis, keys, limits } = store;
  const marks = redis.pipeline();
  for (const { entry, by } of filtered)
    marks.zadd(keys.filteredSeen(source), store.now(), sha256(`${by}\n${entry.id}`).slice(0, 24));
  const added = (await marks.exec()) ?? [];
  const fresh = filtered.filter((_, at) => added[at]?.[1] === 1);
  await redis.zremrangebyrank(keys.filteredSeen(source), 0, -limits.maxSeenEntries - 1);
  if (!fresh.length) return;
  const notes = redis.pipeline();
  for (const { by } of fresh) notes.hincrby(keys.filtered(source), by.slice(0, 300), 1);
  const lines = fresh.slice(-limits.maxFiltered).map((one) => lineOf(one, store.now()));
  notes
    .lpush(keys.filteredLast(source), ...lines)
    .ltrim(keys.filteredLast(source), 0, limits.maxFiltered - 1);
  await notes.exec();
}

/** What a source's filters kept out so far. */
export async function filteredOf({ redis, keys }: Store, source: string): Promise<FilteredOf> {
  const [counts, last] = await Promise.all([
    redis.hgetall(keys.filtered(source)),
    redis.lrange(keys.filteredLast(source), 0, -1),
  ]);
  return {
    counts: new Map(Object.entries(counts).map(([by, count]) => [by, Number(count)])),
    last: last.map((json) => KeptOut.parse(JSON.parse(json))),
  };
}

function lineOf({ entry, by }: { readonly entry: Entry; readonly by: string }, now: number): string {
  const { id, title, url } = entry;
  const at = new Date(now).toISOString();
  const kept: KeptOut = {
    id: id.slice(0, 500),
    ...(title && { title: title.slice(0, 300) }),
    ...(url && { url: url.slice(0, 2_000) }),
    by,
    at,
  };
  return JSON.stringify(kept);
}
