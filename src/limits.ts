/** Every limit of copydesk, with its default. An operator changes them in config/settings.yaml under `limits`. */
export const DEFAULT_LIMITS = {
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

  maxFeedDepth: 256,
  maxFeedEntries: 2_000,
  maxFeedElements: 100_000,
  feedTimeoutMs: 2_000,

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

  defaultIntervalSeconds: 900,
  minIntervalSeconds: 60,
  maxIntervalSeconds: 86_400,
  /** A source that finds its own interval is polled no more often than this, unless entries would be lost. */
  adaptiveMinSeconds: 300,
  /** Failed polls in a row after which a source is only probed. */
  degradedErrors: 10,
  /** The whole feed is asked for after so many polls for a change only, or so much time. */
  maxConditionalPolls: 50,
  maxConditionalMs: 86_400_000,
  /** How long validators that lied are left out. */
  distrustMs: 7 * 86_400_000,
  /** A permanent redirect is believed when so many polls saw it over so much time. */
  movedPolls: 3,
  movedMs: 2 * 86_400_000,
  /** A poll whose turn at its host is farther away is put off instead of waiting in a worker. */
  maxPollWaitMs: 5_000,
  /** Polls of a host whose turns are farther away are not queued yet. */
  pollHorizonMs: 10_000,
  /** Polls that one tick starts, and how many of them while our own network seems to be down. */
  maxPollsPerTick: 500,
  maxProbesPerTick: 5,
  /** Polls of each source that are remembered. */
  maxPollHistory: 50,
  /** Entries kept out by filters that are remembered of each source, to be shown. */
  maxFiltered: 50,
  /** WebSub: the lease that is asked for, how long before its end it is renewed, and how long a hub may take to verify. */
  websubLeaseSeconds: 10 * 86_400,
  websubRenewMs: 86_400_000,
  websubVerifyMs: 3_600_000,
  /** Until a subscription that failed is tried again: at first, and at the longest. */
  websubRetryMs: 60_000,
  maxWebsubRetryMs: 86_400_000,
  /** Tries of taking leave of a hub; after that its deliveries are refused. */
  maxWebsubLeaves: 3,
  /** Subscriptions that wait for their hubs to verify them, and those that one tick asks for. */
  maxWebsubUnderWay: 500,
  maxWebsubPerTick: 20,
  /** Characters of a challenge, and of the reason for a denial that is kept. */
  maxChallengeLength: 2_048,
  maxReasonLength: 200,
  /** Bytes of one delivery, deliveries that are received at once, and those of a source that wait to be read. */
  maxPushBytes: 5 * 1024 * 1024,
  maxPushesAtOnce: 20,
  maxPushesWaiting: 10,
  /** Between two polls that deliveries without entries ask for. */
  pushPollMs: 60_000,
  /** A source that is pushed is polled as a check, so many seconds apart. */
  pushedIntervalSeconds: 6 * 3_600,
  /** What a poll finds that is older than this should have been pushed; then, for how long the hub is not relied on. */
  pushGraceMs: 15 * 60_000,
  pushDistrustMs: 86_400_000,
  /** Failed polls in a row that are worth an alert. */
  alertErrors: 3,
  /** Silence that is never remarkable; and how often a source's own gap between entries must fit into it. */
  minSilenceMs: 2 * 86_400_000,
  silentGaps: 6,
  /** How long a source counts as moved, or of a changed format, after that happened. */
  changeNoteMs: 7 * 86_400_000,
  maxPastAlerts: 1_000,
  /** Alerts that wait to be told to the webhook; the oldest go first. */
  maxAlertOutbox: 1_000,
  /** Tries of telling one alert. */
  maxAlertTries: 20,
  /** Bytes of a request to the API, and of one that holds an OPML document. */
  maxRequestBytes: 256 * 1024,
  maxOpmlBytes: 16 * 1024 * 1024,
  maxOpmlOutlines: 50_000,
  maxOpmlDepth: 64,
  /** Tests of sources that the API runs at once. */
  maxApiTests: 2,
  tickMs: 1_000,
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
  /** Sitemaps: addresses older than this are no news; children of an index asked in one poll; indexes in each other. */
  sitemapWindowMs: 3 * 86_400_000,
  maxSitemapChildren: 20,
  maxSitemapDepth: 2,
  maxSitemapEntries: 50_000,
  /** Addresses that are tried where a page names no feed. */
  maxFeedProbes: 12,
  /** Entries that are read off a page's links. */
  maxPageLinks: 100,
  /** Reading back: between two documents, documents of one run, entries of one run, documents that wait to be read. */
  backfillIntervalMs: 10_000,
  maxBackfillDocuments: 2_000,
  maxBackfillEntries: 50_000,
  maxBackfillWaiting: 1_000,
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

export type Limits = { readonly [Name in keyof typeof DEFAULT_LIMITS]: number };

/**
 * Bounds of what is looked at for embeds, in characters but for the tags. They are no operator's to set: they keep the
 * time that a page of strangers takes within the deadline, and lie far above what any real embed needs.
 */
export const EMBED_BOUNDS = {
  maxEmbedUrlLength: 2_048,
  maxEmbedMarkupLength: 65_536,
  maxEmbedTags: 1_000,
  /** Of a script that may hold a page's state. */
  maxStateLength: 4_000_000,
  /** Of a line of text. */
  maxFlattenedLength: 20_000,
} as const;
