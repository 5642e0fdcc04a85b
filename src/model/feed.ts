import { z } from 'zod';
import { text, time, url } from './values.js';

/** An item of a feed, whatever the feed's format. */
export const Entry = z.object({
  id: text,
  title: text.optional(),
  url: url.optional(),
  published: time.optional(),
  updated: time.optional(),
  authors: z.array(z.object({ name: text.optional(), email: text.optional(), url: text.optional() })),
  summary: text.optional(),
  content: text.optional(),
  categories: z.array(text),
  enclosures: z.array(z.object({ url: text, type: text.optional(), length: z.number().optional() })),
});
export type Entry = z.infer<typeof Entry>;

/** What a feed says of how often it may be asked. */
export const FeedPace = z.object({
  /** Minutes that it may be kept for. */
  ttl: z.number().positive().optional(),
  /** Seconds between two updates. */
  every: z.number().positive().optional(),
  /** Hours of the day, in GMT, and days of the week, Sunday being 0, at which it does not change. */
  skipHours: z.array(z.number().int().min(0).max(23)).optional(),
  skipDays: z.array(z.number().int().min(0).max(6)).optional(),
});
export type FeedPace = z.infer<typeof FeedPace>;

export const Feed = z.object({
  format: z.enum(['rss', 'atom', 'rdf', 'json', 'sitemap', 'links']),
  title: text.optional(),
  link: text.optional(),
  entries: z.array(Entry),
  /** True when the document was broken and the tolerant reader took over. */
  recovered: z.boolean().optional(),
  pace: FeedPace.optional(),
  /** Where it offers to be pushed from, and under which address it is known there. */
  hubs: z.array(url).optional(),
  self: url.optional(),
  /** The document with the entries before these (RFC 5005, JSON Feed's next_url). */
  older: url.optional(),
  /** The software that says it wrote the feed. */
  generator: text.optional(),
  /** True when the entries are further sitemaps. */
  index: z.boolean().optional(),
  /** True when what did not change is left out: that an entry is missing says nothing. */
  partial: z.boolean().optional(),
});
export type Feed = z.infer<typeof Feed>;
