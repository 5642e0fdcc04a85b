import { fold } from '../fold.js';

/** A sentence's end in any script, a line's end, or a sign that layouts part notes with. */
const END = /[.!?…؟۔।]+["'»”’)\]]*(?=\s|$)|[。！？]+[」』”）]*|\n|\s[|•·►▶»]\s|\s[–—]\s(?=\p{Lu})/gu;

/** An edge that could be a phrase; what is longer never is. */
export const WINDOW = 420;

/** A stretch of a text, in UTF-16 units. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Its words in one spelling. */
  readonly folded: string;
}

/**
 * The sentences of a text that hold words. Of a long text those at its two ends alone: the middle is one piece
 * without words.
 * @param words the text's, as wordsOf gives them
 */
export function sentencesOf(text: string, words: string): Sentence[] {
  if (text.length <= WINDOW * 2) return split(text, 0, text.length, words);
  const head = split(text, 0, WINDOW).slice(0, -1);
  const tail = split(text, text.length - WINDOW, text.length).slice(1);
  const middle = { from: head.at(-1)?.to ?? 0, to: tail[0]?.from ?? text.length, folded: '' };
  return [...head, middle, ...tail];
}

/** All words of the sentences, and some at the ends of the windows of a long text that are of none of them. */
export function wordsOf(text: string): string {
  if (text.length <= WINDOW * 2) return fold(text);
  return `${fold(text.slice(0, WINDOW))} ${fold(text.slice(-WINDOW))}`;
}

function split(text: string, from: number, to: number, words?: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  const add = (end: number) => {
    const isAll = start === from && end === to;
    const folded = isAll && words !== undefined ? words : fold(text.slice(start, end));
    if (!folded) return;
    sentences.push({ from: start, to: end, folded });
    start = end;
  };
  const window = text.slice(from, to);
  END.lastIndex = 0;
  while (END.test(window)) add(from + END.lastIndex);
  add(to);
  return sentences;
}
