import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { DEFAULT_LIMITS } from '../../limits.js';

/** Parses the markup of an embed from outside; undefined for more of it than an embed ever has. */
export function parseMarkup(html: string): Document | undefined {
  if (html.length > DEFAULT_LIMITS.maxEmbedMarkupLength) return undefined;
  const tags = html.split('<', DEFAULT_LIMITS.maxEmbedTags + 2).length - 1;
  return tags <= DEFAULT_LIMITS.maxEmbedTags ? parseDocument(html) : undefined;
}
