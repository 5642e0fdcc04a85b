/** What is fetched: how much of it, how long it may take, and how often a host is asked. */
export const NET_LIMITS = {
  /** Decoded bytes of one answer. */
  maxBodyBytes: 15 * 1024 * 1024,
  /** Decoded bytes of an answer of 400 and above; the rest is left unread. */
  maxErrorBytes: 256 * 1024,
  maxHeaderBytes: 64 * 1024,
  maxHeaders: 200,
  maxRedirects: 5,
  connectTimeoutMs: 10_000,
  /** Silence between two chunks. */
  idleTimeoutMs: 15_000,
  /** One request with all its redirects. */
  totalTimeoutMs: 45_000,
  maxRobotsBytes: 512 * 1024,
  robotsCacheMs: 24 * 3_600_000,
  /** Between two requests to one host, over all workers. */
  hostIntervalMs: 1_000,
  maxCrawlDelayMs: 30_000,
  /** A request whose turn at a host is farther away is handed back instead of waiting. */
  maxPaceWaitMs: 60_000,
  maxRetryAfterMs: 24 * 3_600_000,
} as const;
