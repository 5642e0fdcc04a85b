import { cleanLine } from '../markup/clean-text.js';

/** How X signs a post in its own markup: `— NAME (@HANDLE)`. */
export interface Signature {
  /** Where the dash stands. */
  readonly start: number;
  readonly name?: string;
  readonly handle: string;
}

/** Format characters (\p{Cf}) are direction marks here: pages written from right to left strew them in. */
const HANDLE_AT_END = /\([\s\p{Cf}]*@(\w{1,15})[\s\p{Cf}]*\)[\s\p{Cf}]*$/u;
const OPENING_DASH = /^[\s\p{Cf}]*[—–―-]/u;
/** A post's picture or link is the last of its text, so the dash behind it is the signature's. */
const DASH_AFTER_LINK = /(?:pic\.(?:twitter|x)\.com|t\.co)\/\w{4,16}[\s\p{Cf}"”»]{0,8}[—–―-]/gu;
const MAX_SIGNATURE = 160;

/** Reads the signature that a text ends with. Neither a dash nor a handle alone is one. */
export function readSignature(text: string): Signature | undefined {
  const from = Math.max(0, text.length - MAX_SIGNATURE);
  const end = text.slice(from);
  const handle = HANDLE_AT_END.exec(end);
  if (!handle?.[1]) return undefined;
  const before = end.slice(0, handle.index);
  const dash = dashIn(before);
  if (dash === undefined) return undefined;
  const name = cleanLine(before.slice(dash + 1));
  return { start: from + dash, handle: handle[1], ...(name && { name }) };
}

/** Where the signature's dash is. A name may hold dashes, so one that opens the line is surest. */
function dashIn(before: string): number | undefined {
  const line = before.lastIndexOf('\n') + 1;
  const opening = OPENING_DASH.exec(before.slice(line));
  if (opening) return line + opening[0].length - 1;
  const afterLink = [...before.matchAll(DASH_AFTER_LINK)].at(-1);
  if (afterLink) return afterLink.index + afterLink[0].length - 1;
  const long = Math.max(...['—', '―', '–'].map((dash) => before.lastIndexOf(dash)));
  if (long >= line) return long;
  const short = before.lastIndexOf(' - ') + 1;
  return short > line ? short : undefined;
}

/** A picture or a short link of X at a text's end, with what may close a quotation behind it. */
const POST_LINK_AT_END = /(?:pic\.(?:twitter|x)\.com|https?:\/\/t\.co)\/\w{4,16}[\s\p{Cf}"”»\])]{0,8}$/u;
const LINK_THEN_NAME =
  /(?:pic\.(?:twitter|x)\.com|https?:\/\/t\.co)\/\w{4,16}[\s\p{Cf}"”»]{1,8}(?=[^\n]{1,60}$)/u;
const NO_NAME = /[.!?…؟。！？:،,;]/u;

/** True for a text that ends as only posts do: in their picture or their short link. */
export function endsInPostLink(text: string): boolean {
  return POST_LINK_AT_END.test(text.slice(-MAX_SIGNATURE));
}

/**
 * Reads a signature that lost its dash: `NAME (@HANDLE)` right behind a post's picture, in the same line or the next.
 * @param previous the line before the text
 */
export function readUndashed(text: string, previous: string): Signature | undefined {
  const from = Math.max(0, text.length - MAX_SIGNATURE);
  const end = text.slice(from);
  const handle = HANDLE_AT_END.exec(end);
  if (!handle?.[1]) return undefined;
  const before = end.slice(0, handle.index);
  const link = LINK_THEN_NAME.exec(before);
  if (!link && (from > 0 || !endsInPostLink(previous))) return undefined;
  const start = link ? link.index + link[0].length : 0;
  const name = cleanLine(before.slice(start)) ?? '';
  if (name.length > 60 || NO_NAME.test(name)) return undefined;
  return { start: from + start, handle: handle[1], ...(name && { name }) };
}
