/** For how long articles are known again, and compared with each other. */
export const IDENTITY_LIMITS = {
  maxSeenEntries: 5_000,
  /** How long an article is known by its other addresses, its guids and its sightings; by its title and text alone. */
  aliasTtlMs: 30 * 86_400_000,
  weakAliasTtlMs: 7 * 86_400_000,
  /** Sources that one record names. */
  maxSightings: 50,
  /** While one source has an article fetched, how long another's entry does not: first, and when it changed. */
  firstTurnMs: 6 * 3_600_000,
  updateTurnMs: 10 * 60_000,
  /** Articles whose texts are compared for near-duplicates, for how long, and how short a text may be (shingles). */
  maxClusterArticles: 30_000,
  clusterWindowMs: 3 * 86_400_000,
  minClusterShingles: 30,
} as const;
