import { Failure } from '../../failure.js';
import { CleanedArticle } from '../../model.js';

type Json = Record<string | number, unknown>;

/**
 * Holds a record against its schema. What a page declares is often not what the field means (a date that is none, an
 * address that is not http): such a value is left out with a warning, so that no record breaks its schema.
 * @throws Failure `internal` when that does not help
 */
export function conform(record: CleanedArticle): CleanedArticle {
  const first = CleanedArticle.safeParse(record);
  if (first.success) return record;
  const mended = structuredClone(record);
  const places = first.error.issues.map(({ path }) => path.filter(isKey).slice(0, 2));
  for (const [field = '', at] of sortLastFirst(places)) leaveOut(mended as unknown as Json, field, at);
  for (const [field] of places) mended.warnings.push(`invalid: ${field}`);
  mended.warnings = [...new Set(mended.warnings)];
  if (CleanedArticle.safeParse(mended).success) return mended;
  throw new Failure('internal', {
    invalid: places
      .map((place) => place.join('.'))
      .join(', ')
      .slice(0, 200),
  });
}

function leaveOut(record: Json, field: string | number, at: string | number | undefined): void {
  const value = record[field];
  if (Array.isArray(value) && typeof at === 'number') value.splice(at, 1);
  else delete record[field];
}

function isKey(part: PropertyKey): part is string | number {
  return typeof part !== 'symbol';
}

/** Each place once, and later items of a list first, so that taking one out moves none of the others. */
function sortLastFirst(places: readonly (string | number)[][]): (string | number)[][] {
  const unique = new Map(places.map((place) => [place.join('.'), place]));
  return [...unique.values()].sort((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0) || 0);
}
