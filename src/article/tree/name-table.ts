import { interned } from '../../remembered.js';

interface Known<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Names of the same length and the same few letters share a place: the last one stays. */
const PLACES = 4_096;

/**
 * A function of stretches of markup that recalls what it has read before, and makes a string only of what is new.
 * @param read of what is read anew; equal texts give the same
 * @param longest UTF-16 units; longer stretches are read anew each time
 */
export function nameTable<Value>(
  read: (written: string) => Value,
  longest: number,
): (markup: string, from: number, to: number) => Value {
  const table = new Array<Known<Value> | undefined>(PLACES).fill(undefined);
  return (markup, from, to) => {
    const place = placeOf(markup, from, to);
    const known = table[place];
    if (known && isAt(known.text, markup, from, to)) return known.value;
    const written = markup.slice(from, to);
    if (written.length > longest) return read(written);
    const text = interned(written);
    const value = read(text);
    table[place] = { text, value };
    return value;
  };
}

function placeOf(markup: string, from: number, to: number): number {
  const first = markup.charCodeAt(from);
  const middle = markup.charCodeAt((from + to) >> 1);
  const last = markup.charCodeAt(to - 1);
  return (first + 31 * middle + 961 * last + 577 * (to - from)) & (PLACES - 1);
}

function isAt(known: string, markup: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++)
    if (known.charCodeAt(at) !== markup.charCodeAt(from + at)) return false;
  return true;
}
