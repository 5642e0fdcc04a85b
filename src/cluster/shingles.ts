import { fold } from '../article/fold.js';

/** Words of so many make a shingle; of scripts that part no words, characters of so many. */
const SIZE = 3;
/** Shingles of the beginning of a text say what it is a copy of. */
const MAX_SHINGLES = 2_000;
const MAX_LENGTH = 40_000;

/** Scripts that part no words: Thai, Lao, Burmese, Khmer, kana, ideographs. */
const UNPARTED = '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF';
const TOKEN = new RegExp(`[${UNPARTED}]|[^\\s${UNPARTED}]+`, 'gu');
const NO_WORD = /[^\p{L}\p{M}\p{N}\s]+/gu;

/** The hashes of a text's shingles, each once. What is folded alike is alike, whatever its script. */
export function shinglesOf(text: string): Set<number> {
  const tokens = fold(text.slice(0, MAX_LENGTH)).replace(NO_WORD, ' ').match(TOKEN) ?? [];
  const words = tokens.map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SIZE <= words.length && shingles.size < MAX_SHINGLES; at++) {
    let hash = 0;
    for (let word = at; word < at + SIZE; word++)
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
