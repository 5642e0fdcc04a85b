import type { Entry, Feed } from '../../model.js';

/** Fewer entries may have been updated together. */
const FEW = 3;

/**
 * What a document says of its entries, without what it cannot mean: one id for several entries, and a time of update
 * that all entries share, which is when the document was built.
 */
export function settleEntries(feed: Feed): Feed {
  return { ...feed, entries: withoutBuildTime(withOwnIds(feed.entries)) };
}

/** Of entries with one id, each is known by its address; those that have one address too are one entry, the first. */
function withOwnIds(entries: readonly Entry[]): Entry[] {
  const count = new Map<string, number>();
  for (const { id } of entries) count.set(id, (count.get(id) ?? 0) + 1);
  const own = new Map<string, Entry>();
  for (const [at, entry] of entries.entries()) {
    const shared = (count.get(entry.id) ?? 0) > 1;
    const id = shared ? (entry.url ?? `${entry.id}#${entry.title ?? at}`) : entry.id;
    if (!own.has(id)) own.set(id, { ...entry, id });
  }
  return [...own.values()];
}

function withoutBuildTime(entries: readonly Entry[]): Entry[] {
  const times = new Set(entries.map(({ updated }) => updated));
  if (entries.length < FEW || times.size > 1) return [...entries];
  return entries.map(({ updated: _, ...entry }) => entry);
}
