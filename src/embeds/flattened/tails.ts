import { parsePostDate } from '../dates/parse.js';
import { endsInPostLink, readSignature, readUndashed, type Signature } from '../x/tail.js';
import { permalinkAt } from './permalink.js';

/** How a flattened post ends: `— NAME (@HANDLE) DATE`. */
export interface Tail {
  /** Where the dash stands. */
  readonly start: number;
  /** Behind the date, and behind its link where that was kept. */
  readonly end: number;
  readonly name?: string;
  readonly handle: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** The permalink, where an extractor left it behind the date. */
  readonly url?: URL;
}

const HANDLE = /\([\s\p{Cf}]*@\w{1,15}[\s\p{Cf}]*\)/gu;
/** A sentence that goes on behind the date is the journalist's, who names a person, a handle and a day. */
const GOES_ON = /^[\s\p{Cf}]*[,;:،؛–—)-]/u;
/** Behind a signature without a date nothing but quotation marks may stand. */
const LINE_END = /^[\s\p{Cf}"“”„«»‹›」』]{0,20}(?:\n|$)/u;

/**
 * Every tail of a text, in order.
 * @param previous the line before the text: its picture tells that a signature without a date is one
 */
export function findTails(text: string, previous = ''): Tail[] {
  if (!text.includes('@')) return [];
  const tails: Tail[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const from = tails.at(-1)?.end ?? 0;
    const behind = match.index + match[0].length;
    const before = from === 0 ? previous : '';
    const tail = dated(text, from, behind, before) ?? undated(text, from, behind, before);
    if (tail) tails.push(tail);
  }
  return tails;
}

function dated(text: string, from: number, behind: number, previous: string): Tail | undefined {
  const bracket = /^[\s\p{Cf}]{0,5}\[/u.exec(text.slice(behind, behind + 8))?.[0].length ?? 0;
  const start = behind + bracket;
  const date = parsePostDate(text.slice(start, start + 100));
  if (!date) return undefined;
  const link = permalinkAt(text, start + date.length);
  const end = start + date.length + (link?.length ?? 0);
  if (!link && GOES_ON.test(text.slice(end, end + 10)) && !opensNextTail(text, end)) return undefined;
  const head = text.slice(from, behind);
  const signature = readSignature(head) ?? readUndashed(head, previous);
  return signature && tailOf(signature, from, end, { date: date.date, ...(link && { url: link.url }) });
}

/** Without a date, the picture or short link right before the dash tells that this is a post's end. */
function undated(text: string, from: number, behind: number, previous: string): Tail | undefined {
  if (!LINE_END.test(text.slice(behind, behind + 40))) return undefined;
  const signature = readSignature(text.slice(from, behind));
  if (!signature) return undefined;
  const body = text.slice(from, from + signature.start);
  const isPost = endsInPostLink(body.trim() ? body : previous);
  return isPost ? tailOf(signature, from, behind, {}) : undefined;
}

function tailOf(signature: Signature, from: number, end: number, more: Pick<Tail, 'date' | 'url'>): Tail {
  return { ...signature, start: from + signature.start, end, ...more };
}

/** Two posts may follow each other with no text between them: the next one's dash then stands here. */
function opensNextTail(text: string, end: number): boolean {
  return /^[\s\p{Cf}]*[—–-][^\n()]{1,100}\([\s\p{Cf}]*@\w{1,15}/u.test(text.slice(end, end + 160));
}
