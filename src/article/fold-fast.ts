import * as table from './fold-table.js';

/** Longer texts are folded in buffers of their own. */
const COMMON_LENGTH = 4_096;
const common = buffersFor(COMMON_LENGTH);

interface Buffers {
  readonly units: Uint16Array;
  /** What `units` holds, in bytes. */
  readonly wide: Buffer;
  /** The same characters as long as they are of Latin-1. */
  readonly narrow: Buffer;
}

function buffersFor(length: number): Buffers {
  const units = new Uint16Array(length * 2);
  return { units, wide: Buffer.from(units.buffer), narrow: Buffer.alloc(length * 2) };
}

/**
 * Folds a text in one pass, a character after another.
 * @returns nothing where a character's folding depends on others than apostrophes and spaces do
 */
export function foldByTable(text: string, foldLetters: (text: string) => string): string | undefined {
  const buffers = text.length > COMMON_LENGTH ? buffersFor(text.length) : common;
  const { units, narrow } = buffers;
  const { kinds, becomes } = table;
  let length = 0;
  let last = table.SPACE;
  /** What stands between the last character written and the next: nothing, an apostrophe or a space. */
  let between = table.NOTHING;
  let wide = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || table.learn(code, foldLetters);
    if (kind === table.NOTHING) continue;
    if (kind === table.SPACE) {
      between = table.SPACE;
      continue;
    }
    if (kind === table.APOSTROPHE) {
      between = between === table.NOTHING && isLetter(last) ? table.APOSTROPHE : table.SPACE;
      continue;
    }
    if (kind === table.UNCERTAIN || (kind === table.MOBILE && last === table.MOBILE)) return undefined;
    if (length && parts(between, last, kind)) {
      narrow[length] = units[length] = 32;
      length++;
    }
    between = table.NOTHING;
    last = kind;
    if (kind !== table.SEVERAL) {
      const unit = becomes[code] as number;
      wide |= unit;
      narrow[length] = units[length] = unit;
      length++;
      continue;
    }
    const all = table.several.get(code) ?? '';
    if (length + all.length + 1 >= units.length) return undefined;
    for (let i = 0; i < all.length; i++) {
      const unit = all.charCodeAt(i);
      wide |= unit;
      narrow[length] = units[length] = unit;
      length++;
    }
  }
  return wide > 0xff ? buffers.wide.toString('utf16le', 0, length * 2) : narrow.toString('latin1', 0, length);
}

function isLetter(kind: number): boolean {
  return kind === table.LETTER || kind === table.IDEOGRAPH || kind === table.SEVERAL;
}

/** Whether a space is written between two characters. */
function parts(between: number, last: number, next: number): boolean {
  if (between === table.NOTHING) return false;
  if (between === table.APOSTROPHE) return !isLetter(next);
  return last !== table.IDEOGRAPH || next !== table.IDEOGRAPH;
}
