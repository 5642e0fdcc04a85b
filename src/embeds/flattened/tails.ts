import { parsePostDate } from '../dates/parse.js';
import { readSignature } from '../x/tail.js';

/** How a flattened post ends: `— NAME (@HANDLE) DATE`. */
export interface Tail {
  /** Where the dash stands. */
  readonly start: number;
  /** Behind the date. */
  readonly end: number;
  readonly name?: string;
  readonly handle: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

const HANDLE = /\([\s\p{Cf}]*@\w{1,15}[\s\p{Cf}]*\)/gu;
/** A sentence that goes on behind the date is the journalist's, who names a person, a handle and a day. */
const GOES_ON = /^[\s\p{Cf}]*[,;:،؛–—)-]/u;

/** Every tail of a text, in order. */
export function findTails(text: string): Tail[] {
  if (!text.includes('@')) return [];
  const tails: Tail[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const from = tails.at(-1)?.end ?? 0;
    const behind = match.index + match[0].length;
    const date = parsePostDate(text.slice(behind, behind + 100));
    if (!date) continue;
    const end = behind + date.length;
    if (GOES_ON.test(text.slice(end, end + 10)) && !opensNextTail(text, end)) continue;
    const signature = readSignature(text.slice(from, behind));
    if (!signature) continue;
    tails.push({ ...signature, start: from + signature.start, end, date: date.date });
  }
  return tails;
}

/** Two posts may follow each other with no text between them: the next one's dash then stands here. */
function opensNextTail(text: string, end: number): boolean {
  return /^[\s\p{Cf}]*[—–-][^\n()]{1,100}\([\s\p{Cf}]*@\w{1,15}/u.test(text.slice(end, end + 160));
}
