/** What is read of one page, and kept and told of it. */
export const PAGE_LIMITS = {
  maxPageDepth: 512,
  maxPageElements: 200_000,
  maxAttributes: 256,
  cleanTimeoutMs: 10_000,
  cleanMemoryMb: 256,
  /** Characters of an article: a larger one would hold the thread that takes it over for too long. */
  maxTextLength: 300_000,
  maxBlocks: 10_000,
  maxRemovals: 2_000,
  /** Characters of one removed piece that are told. */
  maxRemovalLength: 2_000,
  maxEmbeds: 500,
  /** A line of a batch: the largest page, every character of it escaped. */
  maxBatchLineBytes: 96 * 1024 * 1024,
  /** Characters of a page's text that are shown where it is explained. */
  maxExplainedLength: 1_000_000,
  /** Things on a page that look like embeds and are told to be none. */
  maxMisses: 2_000,
} as const;
