import { unitsOf } from '../units.js';

/**
 * What may be asked of words, by the mark of a word's hash: LISTED, HELD, both as a sum. Of a word without one nothing
 * is asked.
 */
export type WordFilter = Uint8Array;

/** Told where a text has it. */
const LISTED = 1;
/** Asked for by `mayHold`. */
const HELD = 2;

/** What was found out about a text's words without making a string of any. Good until the next text is read. */
export interface TextWords {
  /** Hashes of those that may be of the filter's list, in the text's order. */
  readonly listed: readonly number[];
  /** All bits of all characters. */
  readonly bits: number;
}

const SIZE = 1 << 16;
const SPACE = 32;
/** By mark, the text that last had a word of it. */
const texts = new Uint32Array(SIZE);
let text = 0;

/**
 * @param listed hashes of words that are told of a text
 * @param held hashes of words that `mayHold` is asked for
 */
export function wordFilter(listed: Iterable<number>, held: Iterable<number> = []): WordFilter {
  const filter = new Uint8Array(SIZE);
  for (const hash of listed) filter[markOf(hash)] = LISTED;
  for (const hash of held) filter[markOf(hash)] = (filter[markOf(hash)] as number) | HELD;
  return filter;
}

export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

/** Reads the words between spaces. */
export function readWords(words: string, filter: WordFilter): TextWords {
  const { length } = words;
  const units = unitsOf(words);
  const listed: number[] = [];
  let hash = 0;
  let bits = 0;
  text = (text + 1) >>> 0;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? (units[at] as number) : SPACE;
    if (code !== SPACE) {
      hash = mix(hash, code);
      bits |= code;
      continue;
    }
    const asked = filter[markOf(hash)] as number;
    if ((asked & HELD) !== 0) texts[markOf(hash)] = text;
    if ((asked & LISTED) !== 0) listed.push(hash);
    hash = 0;
  }
  return { listed, bits };
}

/** Whether the text read last may hold a word that its filter holds: where not, it surely does not. */
export const mayHold = (hash: number): boolean => texts[markOf(hash)] === text;

const markOf = (hash: number): number => hash & (SIZE - 1);

/** @see Bernstein's hash, with 31 for 33. */
const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
