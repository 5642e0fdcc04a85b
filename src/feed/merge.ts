import { compact, type Draft } from './entry.js';

/**
 * Joins what the strict parser and the tolerant reader found in one document. The strict one's word stands for what
 * it gives; titles, addresses, people, categories and files are the tolerant one's, which knows all their forms. When
 * they do not agree on how many entries there are, the tolerant one's stand alone.
 */
export function merge(
  strict: readonly Partial<Draft>[] | undefined,
  tolerant: readonly Draft[],
): readonly Draft[] {
  if (strict?.length !== tolerant.length) return tolerant;
  return tolerant.map((draft, i) => ({ ...draft, ...compact(strict[i] ?? {}) }));
}
