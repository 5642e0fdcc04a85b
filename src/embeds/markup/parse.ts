import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { EMBED_BOUNDS } from '../../limits.js';

/** Parses the markup of an embed from outside; undefined for more of it than an embed ever has. */
export function parseMarkup(html: string): Document | undefined {
  if (html.length > EMBED_BOUNDS.maxEmbedMarkupLength) return undefined;
  const tags = html.split('<', EMBED_BOUNDS.maxEmbedTags + 2).length - 1;
  return tags <= EMBED_BOUNDS.maxEmbedTags ? parseDocument(html) : undefined;
}
