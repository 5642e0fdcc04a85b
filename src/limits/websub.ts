/** Being pushed by hubs (WebSub). */
export const WEBSUB_LIMITS = {
  /** The lease that is asked for, how long before its end it is renewed, and how long a hub may take to verify. */
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
} as const;
