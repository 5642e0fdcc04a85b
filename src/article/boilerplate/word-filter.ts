import { unitsOf } from '../units.js';

/** Which words may be of a list, by their hashes: a word without a mark is surely not. */
export type WordFilter = Uint8Array;

const SIZE = 1 << 16;
const SPACE = 32;

export function wordFilter(words: Iterable<string>): WordFilter {
  const filter = new Uint8Array(SIZE);
  for (const word of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
    filter[hash & (SIZE - 1)] = 1;
  }
  return filter;
}

/**
 * Calls back for the words between spaces that may be of the filter's list; no string is made of the others.
 * @param found reads no units
 */
export function eachWord(text: string, filter: WordFilter, found: (word: string) => void): void {
  const { length } = text;
  const units = unitsOf(text);
  let from = 0;
  let hash = 0;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? (units[at] as number) : SPACE;
    if (code !== SPACE) {
      hash = mix(hash, code);
      continue;
    }
    if (filter[hash & (SIZE - 1)] === 1) found(text.slice(from, at));
    from = at + 1;
    hash = 0;
  }
}

/** @see Bernstein's hash, with 31 for 33. */
const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
