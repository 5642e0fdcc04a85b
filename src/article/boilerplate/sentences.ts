import { fold } from '../fold.js';

/** A sentence's end in any script, a line's end, or a sign that layouts part notes with. */
const END = /[.!?…؟۔।]+["'»”’)\]]*(?=\s|$)|[。！？]+[」』”）]*|\n|\s[|•·►▶»]\s|\s[–—]\s(?=\p{Lu})/gu;

/** An edge that could be a phrase; what is longer never is. */
const WINDOW = 420;
const MOST_SENTENCES = 3;

/** The sentences of a text, folded, one a line: a phrase may run over them, its wildcards may not. */
export function foldSentences(text: string): string {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    sentences.push(fold(text.slice(start, end)));
    start = end;
  }
  sentences.push(fold(text.slice(start)));
  return sentences.filter(Boolean).join('\n');
}

/** Where the text's first one, two, three sentences end, the longest first; never the whole text. */
export function headEnds(text: string): number[] {
  const window = text.slice(0, WINDOW);
  const ends: number[] = [];
  for (const match of window.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!text.slice(end).trim()) break;
    if (text.slice(0, end).trim()) ends.push(end);
    if (ends.length === MOST_SENTENCES) break;
  }
  return ends.reverse();
}

/** Where the text's last three, two, one sentences begin, the longest first; never the whole text. */
export function tailStarts(text: string): number[] {
  const from = Math.max(0, text.trimEnd().length - WINDOW);
  const starts: number[] = [];
  for (const match of text.slice(from).matchAll(END)) {
    const start = from + match.index + match[0].length;
    if (text.slice(start).trim() && text.slice(0, start).trim()) starts.push(start);
  }
  return starts.slice(-MOST_SENTENCES);
}
