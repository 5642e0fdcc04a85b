import { EMBED_BOUNDS } from '../../limits.js';
import { object, objects, text } from '../json.js';
import type { Piece } from '../markup/pieces.js';
import { textPieces } from '../markup/words.js';

/**
 * A post's text with its links. The places of facets count bytes of UTF-8; those that overlap, lie outside or cut a
 * character are left as plain text. Format: app.bsky.richtext.facet.
 */
export function facetPieces(source: string, facets: unknown): Piece[] {
  const bytes = Buffer.from(source.slice(0, EMBED_BOUNDS.maxEmbedMarkupLength));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, href } of linksOf(facets)) {
    if (start < at || end > bytes.length || !isEdge(bytes, start) || !isEdge(bytes, end)) continue;
    pieces.push(...textPieces(bytes.toString('utf8', at, start)));
    pieces.push({ kind: 'link', text: bytes.toString('utf8', start, end), href });
    at = end;
  }
  return [...pieces, ...textPieces(bytes.toString('utf8', at))];
}

/** Links alone: mentions and hashtags are found in the text. */
function linksOf(facets: unknown): { start: number; end: number; href: string }[] {
  const links = objects(facets).flatMap((facet) => {
    const { byteStart: start, byteEnd: end } = object(facet.index) ?? {};
    const link = objects(facet.features).find((one) => one.$type === 'app.bsky.richtext.facet#link');
    const href = text(link?.uri);
    const isSpan = isCount(start) && isCount(end) && start < end;
    return href && isSpan ? [{ start, end, href }] : [];
  });
  return links.sort((one, other) => one.start - other.start);
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** False in the middle of a character. */
function isEdge(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) !== 0x80;
}
