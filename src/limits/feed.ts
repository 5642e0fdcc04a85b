/** What is read of one feed, one sitemap, or one page that stands for a feed. */
export const FEED_LIMITS = {
  maxFeedDepth: 256,
  maxFeedEntries: 2_000,
  maxFeedElements: 100_000,
  feedTimeoutMs: 2_000,
  /** Sitemaps: addresses older than this are no news; children of an index asked in one poll; indexes in each other. */
  sitemapWindowMs: 3 * 86_400_000,
  maxSitemapChildren: 20,
  maxSitemapDepth: 2,
  maxSitemapEntries: 50_000,
  /** Entries that are read off a page's links. */
  maxPageLinks: 100,
} as const;
