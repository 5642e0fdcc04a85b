import { interned } from '../../remembered.js';

interface Known<Value> {
  readonly text: string;
  readonly value: Value;
}

/** Names whose hashes end alike share a place: the last one stays. */
const PLACES = 4_096;

/**
 * A function of stretches of markup that recalls what it has read before, and makes a string only of what is new.
 * @param read of what is read anew; equal texts give the same
 * @param longest UTF-16 units; longer stretches are read anew each time
 */
export function nameTable<Value>(
  read: (written: string) => Value,
  longest: number,
): (markup: string, from: number, to: number, hash: number) => Value {
  const table = new Array<Known<Value> | undefined>(PLACES).fill(undefined);
  return (markup, from, to, hash) => {
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
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

function isAt(known: string, markup: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++)
    if (known.charCodeAt(at) !== markup.charCodeAt(from + at)) return false;
  return true;
}

/** @see Bernstein's hash, with 31 for 33. */
export const mixed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;
