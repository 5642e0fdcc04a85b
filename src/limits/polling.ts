/** When sources are polled, and what is remembered of it. */
export const POLLING_LIMITS = {
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
} as const;
