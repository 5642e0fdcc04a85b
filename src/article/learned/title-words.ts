import { fold } from '../fold.js';

/** Shorter words are in any text. */
const SHORTEST = 5;
/** Of a word, its inflections apart. */
const STEM = 6;
/** Scripts that part no words, or words of two or three signs: any three in a row are taken for one. */
const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSE_RUN = 3;
const LONGEST_TITLE = 300;

/**
 * Tells whether a folded text speaks of what a title speaks of. An explanation that a series repeats does, and so does
 * a quote; a call to subscribe does not. The publisher's own name does not count.
 */
export function titleWords(title = '', publisher = ''): (folded: string) => boolean {
  const own = new Set(fold(publisher).split(' '));
  const words = fold(title.slice(0, LONGEST_TITLE))
    .split(' ')
    .filter((word) => !own.has(word))
    .flatMap(stemsOf);
  const stems = [...new Set(words)];
  return (folded) => {
    const padded = ` ${folded}`;
    return stems.some((stem) => padded.includes(stem));
  };
}

/** A stem begins with a space where words do. */
function stemsOf(word: string): string[] {
  if (!DENSE.test(word)) return word.length < SHORTEST ? [] : [` ${word.slice(0, STEM)}`];
  return Array.from({ length: Math.max(word.length - DENSE_RUN + 1, 0) }, (_, at) =>
    word.slice(at, at + DENSE_RUN),
  );
}
