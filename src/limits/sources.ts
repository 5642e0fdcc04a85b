/** How sources are added and tried, and read back from before they were. */
export const SOURCE_LIMITS = {
  /** Bytes of a request to the API, and of one that holds an OPML document. */
  maxRequestBytes: 256 * 1024,
  maxOpmlBytes: 16 * 1024 * 1024,
  maxOpmlOutlines: 50_000,
  maxOpmlDepth: 64,
  /** Tests of sources that the API runs at once. */
  maxApiTests: 2,
  /** Addresses that are tried where a page names no feed. */
  maxFeedProbes: 12,
  /** Reading back: between two documents, documents of one run, entries of one run, documents that wait to be read. */
  backfillIntervalMs: 10_000,
  maxBackfillDocuments: 2_000,
  maxBackfillEntries: 50_000,
  maxBackfillWaiting: 1_000,
} as const;
