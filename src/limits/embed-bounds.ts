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
