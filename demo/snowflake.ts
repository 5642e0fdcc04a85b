/**
 * X's ids hold their own time: milliseconds since this epoch, then 22 bits that tell apart what fell into one.
 * Published by Twitter as github.com/twitter-archive/snowflake.
 */
const EPOCH_MS = 1288834974657n;
const LOW_BITS = 22n;

/** The id that a post of this millisecond would have. `sequence` must fit into 22 bits. */
export function snowflakeAt(ms: number, sequence: number): string {
  return String(((BigInt(ms) - EPOCH_MS) << LOW_BITS) | BigInt(sequence & 0x3fffff));
}

/** Milliseconds since the Unix epoch. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> LOW_BITS) + EPOCH_MS);
}
