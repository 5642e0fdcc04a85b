/** When X's clock starts, in milliseconds since 1970 (the snowflake epoch). */
const EPOCH = 1288834974657n;
/** Ids below were counted up one by one before November 2010 and hold no time. */
const FIRST_SNOWFLAKE = 30_000_000_000n;
const LARGEST = (1n << 63n) - 1n;

/** True for a status id: 2 to 19 digits, and no more than a signed 64-bit number holds. */
export function isStatusId(id: string): boolean {
  return /^[1-9]\d{1,18}$/.test(id) && BigInt(id) <= LARGEST;
}

/** The moment a status was made, which its id holds (ISO 8601, UTC), or undefined for the oldest ids. */
export function timeOfStatus(id: string): string | undefined {
  if (!isStatusId(id) || BigInt(id) < FIRST_SNOWFLAKE) return undefined;
  return new Date(Number((BigInt(id) >> 22n) + EPOCH)).toISOString();
}
