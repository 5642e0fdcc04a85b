import { parsePostDate } from '../dates/parse.js';
import { readSignature } from '../x/tail.js';

const HANDLE_FIRST = /^[\p{Cf}]*\([\s\p{Cf}]*@\w{1,15}[\s\p{Cf}]*\)/u;
const DASH_FIRST = /^[\p{Cf}]*[—–―-]/u;
const LONGEST_PIECE = 120;

/** Lines where signatures that an extractor broke (before the handle, or before the date) stand in one line again. */
export function joinSignatures(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && belongs(last, line)) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function belongs(before: string, line: string): boolean {
  if (line.length > LONGEST_PIECE) return false;
  if (before.length <= LONGEST_PIECE && DASH_FIRST.test(before) && HANDLE_FIRST.test(line)) return true;
  return before.trimEnd().endsWith(')') && isDate(line) && readSignature(before.trimEnd()) !== undefined;
}

function isDate(line: string): boolean {
  const date = parsePostDate(line);
  return date !== undefined && /^[\s\p{Cf}.]*$/u.test(line.slice(date.length));
}
