/**
 * The nouns of copydesk. Types and the published JSON Schema come from these same definitions.
 * Absent is absent: no empty strings, no nulls.
 */
import { z } from 'zod';

const text = z.string().min(1);
const url = z.string().regex(/^https?:\/\//);
const time = z.iso.datetime({ offset: true });
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const Person = z.object({ name: text, url: url.optional() });
export type Person = z.infer<typeof Person>;

export const Picture = z.object({
  url,
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  alt: text.optional(),
  caption: text.optional(),
  credit: text.optional(),
});
export type Picture = z.infer<typeof Picture>;

const role = z.enum(['standfirst', 'editors-note', 'credit', 'correction', 'live-update']).optional();

export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text, html: text, role, time: time.optional() }),
  z.object({
    type: z.literal('heading'),
    level: z.number().int().min(2).max(6),
    text,
    role,
    time: time.optional(),
  }),
  z.object({ type: z.literal('quote'), text, cite: text.optional(), role }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(text).min(1), role }),
  z.object({ type: z.literal('table'), rows: z.array(z.array(z.string())).min(1), role }),
  z.object({
    type: z.literal('image'),
    url,
    alt: text.optional(),
    caption: text.optional(),
    credit: text.optional(),
    role,
  }),
  z.object({ type: z.literal('code'), text, role }),
  z.object({ type: z.literal('embed'), embed: text, role }),
]);
export type Block = z.infer<typeof Block>;

export const EmbedKind = z.enum(['post', 'video', 'audio', 'image', 'chart', 'map', 'document', 'other']);
export type EmbedKind = z.infer<typeof EmbedKind>;

export const EmbedStatus = z.enum(['resolved', 'parsed', 'gone', 'private', 'restricted', 'unresolved']);
export type EmbedStatus = z.infer<typeof EmbedStatus>;

export const EmbedForm = z.enum([
  'blockquote',
  'iframe',
  'amp',
  'script',
  'link',
  'placeholder',
  'flattened-text',
  'data',
]);
export type EmbedForm = z.infer<typeof EmbedForm>;

export const EmbedAuthor = z.object({
  name: text.optional(),
  handle: text.optional(),
  url: url.optional(),
  verified: z.boolean().optional(),
});
export type EmbedAuthor = z.infer<typeof EmbedAuthor>;

export const EmbedMedia = z.object({
  type: z.enum(['photo', 'video', 'gif', 'audio', 'link']),
  url,
  poster: url.optional(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  alt: text.optional(),
  /** Seconds. */
  duration: z.number().nonnegative().optional(),
});
export type EmbedMedia = z.infer<typeof EmbedMedia>;

/** A link in a post: what the reader saw and where it really leads. */
export const EmbedLink = z.object({ shown: text, url });
export type EmbedLink = z.infer<typeof EmbedLink>;

/** How often a post was liked and the like, at a time: they change without the post changing. */
export const EmbedCounts = z.object({
  likes: z.number().int().nonnegative().optional(),
  reposts: z.number().int().nonnegative().optional(),
  replies: z.number().int().nonnegative().optional(),
  quotes: z.number().int().nonnegative().optional(),
  views: z.number().int().nonnegative().optional(),
  readAt: time,
});
export type EmbedCounts = z.infer<typeof EmbedCounts>;

const post = {
  author: EmbedAuthor.optional(),
  text: text.optional(),
  /** Sanitised. */
  html: text.optional(),
  language: text.optional(),
  /** ISO 8601; a date alone (YYYY-MM-DD) when only the day is known. */
  published: z.union([time, z.iso.date()]).optional(),
  media: z.array(EmbedMedia).optional(),
  links: z.array(EmbedLink).optional(),
  hashtags: z.array(text).optional(),
  mentions: z.array(text).optional(),
  /** The provider or the author says that not everyone should be shown it unasked. */
  sensitive: z.boolean().optional(),
};

/** A post inside the post. */
export const NestedPost = z.object({ provider: text, ref: text.optional(), url: url.optional(), ...post });
export type NestedPost = z.infer<typeof NestedPost>;

export const Embed = z.object({
  /** `provider:ref`, or `provider:~hash` while the provider's id is not known. */
  id: text,
  provider: text,
  ref: text.optional(),
  kind: EmbedKind,
  url: url.optional(),
  status: EmbedStatus,
  /** Which means answered: `page`, `syndication`, `oembed`, … */
  via: text.optional(),
  form: EmbedForm,
  resolvedAt: time.optional(),
  ...post,
  quoted: NestedPost.optional(),
  replyTo: NestedPost.optional(),
  /** Only where the operator asks for them. */
  counts: EmbedCounts.optional(),
});
export type Embed = z.infer<typeof Embed>;

/** One piece taken out of the page: nothing disappears silently. */
export const Removal = z.object({ step: text, rule: text, reason: text, text });
export type Removal = z.infer<typeof Removal>;

export const Video = z.object({
  url,
  poster: url.optional(),
  caption: text.optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});
export type Video = z.infer<typeof Video>;

/** What is known about an article besides its body. */
export const Metadata = z.object({
  canonicalUrl: url.optional(),
  title: text.optional(),
  subtitle: text.optional(),
  authors: z.array(Person),
  publisher: Person.optional(),
  section: text.optional(),
  tags: z.array(text),
  published: time.optional(),
  modified: time.optional(),
  /** BCP 47. */
  language: text.optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  leadImage: Picture.optional(),
  access: z.object({ free: z.boolean(), evidence: text }).optional(),
  rights: z.object({ notice: text.optional(), license: text.optional(), agency: text.optional() }).optional(),
  /** Field name -> where it came from: `json-ld:headline`, `meta:og:title`, `page:h1`, `feed`. */
  evidence: z.record(z.string(), text),
});
export type Metadata = z.infer<typeof Metadata>;

/** What cleaning alone gives: a record without its place in a store. */
export const CleanedArticle = Metadata.extend({
  id: text,
  schemaVersion: z.literal(1),
  /** Of the cleaned content: the same content has the same hash. */
  contentHash: digest,
  url,
  images: z.array(Picture),
  videos: z.array(Video),
  blocks: z.array(Block),
  /** The journalist's words alone. */
  text: z.string(),
  html: z.string(),
  markdown: z.string(),
  embeds: z.array(Embed),
  removed: z.array(Removal),
  warnings: z.array(text),
});
export type CleanedArticle = z.infer<typeof CleanedArticle>;

export const SourceRef = z.object({ id: text, name: text, feedUrl: url, entryId: text });
export type SourceRef = z.infer<typeof SourceRef>;

/** Enough to clean the page again. */
export const Provenance = z.object({
  snapshot: digest,
  /** Of the body's bytes. */
  sha256: digest,
  status: z.number().int(),
  contentType: text.optional(),
  charset: text.optional(),
  bytes: z.number().int().nonnegative(),
  tool: text,
  rules: text,
  /** The state of what is learned of the host by which it was cleaned, where there is any. */
  learned: text.optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** The article record, schema version 1: what downstream services consume. */
export const Article = CleanedArticle.extend({
  revision: z.number().int().positive(),
  seq: z.number().int().positive(),
  change: z.enum(['created', 'updated', 'withdrawn']),
  source: SourceRef,
  /** The other sources that show the same article. No change of the content: it makes no revision. */
  alsoIn: z.array(SourceRef).optional(),
  /** Articles of one cluster say nearly the same, as copies of an agency's text do. */
  cluster: text.optional(),
  fetched: time,
  emitted: time,
  provenance: Provenance,
});
export type Article = z.infer<typeof Article>;

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
