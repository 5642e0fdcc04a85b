import { interned } from '../../remembered.js';

interface Known<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Names of the same length and alike in a few letters share a place: the last one stays. */
const PLACES = 8_192;

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

/** By its length and letters from all over it: names that go together differ in one letter, often near their end. */
function placeOf(markup: string, from: number, to: number): number {
  let mixed = mix(to - from, markup.charCodeAt(from));
  mixed = mix(mixed, markup.charCodeAt((from + to) >> 1));
  mixed = mix(mixed, markup.charCodeAt((from + 3 * to) >> 2));
  mixed = mix(mixed, markup.charCodeAt(Math.max(from, to - 6)));
  mixed = mix(mixed, markup.charCodeAt(Math.max(from, to - 3)));
  mixed = mix(mixed, markup.charCodeAt(to - 1));
  return (mixed ^ (mixed >>> 13)) & (PLACES - 1);
}

const mix = (mixed: number, unit: number): number => (Math.imul(mixed, 131) + unit) | 0;

function isAt(known: string, markup: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++)
    if (known.charCodeAt(at) !== markup.charCodeAt(from + at)) return false;
  return true;
}
