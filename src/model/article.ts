import { z } from 'zod';
import { Block, Removal } from './block.js';
import { Embed } from './embed.js';
import { Picture, Video } from './media.js';
import { Metadata } from './metadata.js';
import { digest, text, time, url } from './values.js';

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
