import { Failure } from '../../failure.js';
import { CleanedArticle } from '../../model.js';
import { quickCheck } from './quick-check.js';

type Json = Record<string | number, unknown>;

const isSound = quickCheck(CleanedArticle);

/** No place in a record is deeper. */
const DEEPEST = 8;

/**
 * Holds a record against its schema. What a page declares is often not what the field means (a date that is none, an
 * address that is not http): such a value is left out with a warning, so that no record breaks its schema.
 * @throws Failure `internal` when that does not help
 */
export function conform(record: CleanedArticle): CleanedArticle {
  if (isSound(record)) return record;
  const first = CleanedArticle.safeParse(record);
  if (first.success) return record;
  const paths = first.error.issues.map(({ path }) => path.filter(isKey));
  // The smallest piece first: an embed need not go for the address of one of its pictures.
  for (let around = 0; around < DEEPEST; around += 1) {
    const pieces = paths.map((path) => path.slice(0, Math.max(1, path.length - around)));
    const mended = without(record, pieces);
    if (CleanedArticle.safeParse(mended).success) return mended;
  }
  throw new Failure('internal', {
    invalid: paths
      .map((path) => path.join('.'))
      .join(', ')
      .slice(0, 200),
  });
}

function without(record: CleanedArticle, paths: readonly (string | number)[][]): CleanedArticle {
  const mended = structuredClone(record);
  for (const path of sortLastFirst(paths)) leaveOut(mended as unknown as Json, path);
  for (const [field] of paths) mended.warnings.push(`invalid: ${field}`);
  mended.warnings = [...new Set(mended.warnings)];
  return mended;
}

function leaveOut(record: Json, path: readonly (string | number)[]): void {
  const [field = '', ...rest] = path;
  const value = record[field];
  if (rest.length && typeof value === 'object' && value !== null) leaveOut(value as Json, rest);
  else if (Array.isArray(record) && typeof field === 'number') record.splice(field, 1);
  else delete record[field];
}

function isKey(part: PropertyKey): part is string | number {
  return typeof part !== 'symbol';
}

/** Each place once, and later items of a list first, so that taking one out moves none of the others. */
function sortLastFirst(paths: readonly (string | number)[][]): (string | number)[][] {
  const unique = new Map(paths.map((path) => [path.join('.'), path]));
  return [...unique.values()].sort((a, b) => later(a, b));
}

function later(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, part] of a.entries()) {
    const other = b[at];
    if (typeof part === 'number' && typeof other === 'number' && part !== other) return other - part;
  }
  return b.length - a.length;
}
