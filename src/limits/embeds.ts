/** How providers are asked for what was embedded. */
export const EMBED_LIMITS = {
  /** How long an article waits for one embed's answer before it goes out without it. */
  resolveTimeoutMs: 8_000,
  maxProviderBytes: 512 * 1024,
  /** A redirecting answer of a link shortener. */
  maxShortLinkBytes: 8 * 1024,
  /** A provider that failed or refused for now, and gave no time of its own. */
  providerRetryMs: 60_000,
  /**
   * How long an answer holds: a post, its absence, one that was found again when the first had run out, an answer that
   * tells nothing, where a short link leads.
   */
  answerTtlMs: 7 * 86_400_000,
  absenceTtlMs: 86_400_000,
  lastingAbsenceTtlMs: 30 * 86_400_000,
  unclearTtlMs: 10 * 60_000,
  shortLinkTtlMs: 30 * 86_400_000,
  maxCachedAnswers: 5_000,
  /** How long others leave a question to the one who asks it. */
  answerClaimMs: 75_000,
  /** How long a question waits for others that go in the same call. */
  batchWindowMs: 15,
  /** Of an endpoint's last answers, of different posts and within the window, so many without a post are a block. */
  breakerAnswers: 12,
  breakerBurst: 10,
  breakerWindowMs: 2 * 60_000,
  /** A blocked endpoint is left alone: at first, and at the longest; and for how long one probe keeps others out. */
  breakerFirstMs: 60_000,
  breakerMaxMs: 3_600_000,
  breakerProbeMs: 20_000,
} as const;
