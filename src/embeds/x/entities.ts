import { type Json, object, objects, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';

/** A link in a text, in UTF-16 units. Without `shown` it stands for what is attached, and is not shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly shown?: string;
  readonly url: string;
}

/** The links of a status's text where they stand, in order. */
export function linksIn(source: string, entities: unknown): Span[] {
  const given = object(entities) ?? {};
  const points = [...source];
  const spans: Span[] = [];
  for (const entity of objects(given.urls)) {
    const url = text(entity.expanded_url);
    const span = url && placeOf(source, points, entity);
    if (span && url) spans.push({ ...span, shown: cleanLine(entity.display_url) ?? url, url });
  }
  for (const entity of objects(given.media)) {
    const span = placeOf(source, points, entity);
    if (span) spans.push({ ...span, url: '' });
  }
  return spans.sort((one, other) => one.start - other.start);
}

/**
 * Where an entity's short link stands. Its indices count code points in some answers and UTF-16 units in others: each
 * is checked against the text, and the link itself is looked for where neither fits.
 */
function placeOf(
  source: string,
  points: readonly string[],
  entity: Json,
): { start: number; end: number } | undefined {
  const literal = text(entity.url);
  if (!literal) return undefined;
  const [from] = Array.isArray(entity.indices) ? entity.indices : [];
  if (Number.isInteger(from) && from >= 0 && from <= source.length) {
    const byPoints = points.slice(0, from).join('').length;
    for (const start of [byPoints, from]) {
      if (source.startsWith(literal, start)) return { start, end: start + literal.length };
    }
  }
  const start = source.indexOf(literal);
  return start >= 0 ? { start, end: start + literal.length } : undefined;
}
