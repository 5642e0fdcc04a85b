/** How work is queued, tried again and kept. */
export const WORK_LIMITS = {
  tickMs: 1_000,
  maxAttempts: 8,
  firstBackoffMs: 2_000,
  maxBackoffMs: 3_600_000,
  /** Starts of a job whose worker died while it ran. */
  maxStarts: 5,
  maxCases: 10_000,
  draftTtlMs: 7 * 86_400_000,
  shutdownMs: 10_000,
  streamMaxLength: 100_000,
} as const;
