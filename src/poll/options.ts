import { z } from 'zod';

const seconds = z.number().int().min(1);

/** What an operator may say about how one source is polled; every part has a default. */
export const PollOptions = z.object({
  /** Bounds, in seconds, of the interval that a source without `interval` and `cron` finds for itself. */
  minInterval: seconds.optional(),
  maxInterval: seconds.optional(),
  /** False: what the site says of its own pace (Cache-Control, ttl, skipHours, `sy:`) is let be. */
  hints: z.boolean().optional(),
  /** Whether it is asked "only if changed": unless that was found to be a lie, always, or never. Default `auto`. */
  conditional: z.enum(['auto', 'always', 'never']).optional(),
  /** True: of a feed that changed, only its new entries are asked for (RFC 3229, `A-IM: feed`). */
  deltas: z.boolean().optional(),
  /** False: it is not pushed, though its feed names a hub and a callback URL is set. */
  push: z.boolean().optional(),
  /** What a proven permanent move does: the address is changed, the change is proposed, or neither. Default `auto`. */
  onMoved: z.enum(['auto', 'propose', 'never']).optional(),
  /**
   * True: robots.txt holds for the feed as it does for pages. False: it is not asked. Default: it is heeded where it
   * names copydesk, since a feed that an operator named is not crawled.
   */
  respectRobots: z.boolean().optional(),
  /** Bounds, in seconds, of the pause between two requests, whatever Crawl-delay says. */
  minCrawlDelay: z.number().min(0).optional(),
  maxCrawlDelay: z.number().min(0).optional(),
});
export type PollOptions = z.infer<typeof PollOptions>;
