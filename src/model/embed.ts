import { z } from 'zod';
import { text, time, url } from './values.js';

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
