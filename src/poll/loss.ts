/** Fewer entries that are all new tell nothing: a feed may be emptied and begun anew. */
const FEWEST = 5;
const FULL_SHARE = 0.8;

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly known: number;
}

/**
 * True when entries came and went between two polls: the feed is as full as it was, and not one of its entries was
 * there before.
 * @param before how many entries it had at the last poll, undefined if there was none
 */
export function entriesLost(counts: Counts, before: number | undefined): boolean {
  if (!before || counts.known + counts.changed > 0) return false;
  return counts.new >= FEWEST && counts.new >= before * FULL_SHARE;
}
