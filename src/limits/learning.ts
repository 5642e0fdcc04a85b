/** What is learned of a host: the blocks that recur in its articles. */
export const LEARNING_LIMITS = {
  /** Of a host's articles, so many of the last ones, and for so long, are remembered to learn what recurs in them. */
  maxLearnedArticles: 100,
  learnedWindowMs: 30 * 86_400_000,
  maxLearnedHosts: 1_000,
  /** Blocks of one host that are known to recur, beside those that an operator decided on. */
  maxLearnedBlocks: 200,
  /** Blocks of one article that are remembered. */
  maxLearnedPrints: 64,
  /** Characters of a block that can be learned. */
  minLearnedLength: 16,
  maxLearnedLength: 1_000,
  /** A block is learned when so many articles, of so many days, and so large a share of the host's articles have it. */
  minLearnedArticles: 5,
  minLearnedDays: 2,
  minLearnedShare: 0.3,
  /** The same for a block that may be the journalist's: in the middle of the prose, or with words of another's. */
  minGuardedArticles: 10,
  minGuardedDays: 3,
  minGuardedShare: 0.6,
  /** From learning until the articles that came before are cleaned again: what is learned together goes together. */
  relearnDelayMs: 5_000,
  /** Articles that one tick has cleaned again. */
  maxRelearnPerTick: 20,
} as const;
