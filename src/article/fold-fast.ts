import * as table from './fold-table.js';
import { type Units, unitsFor, unitsOf, writtenText } from './units.js';

const NONE: readonly number[] = [];
const SPACE = 32;

/**
 * Folds a text in one pass, a character after another.
 * @returns nothing where a character's folding depends on others than apostrophes and spaces do
 */
export function foldByTable(text: string, foldLetters: (text: string) => string): string | undefined {
  const { entries, LAST_WRITTEN, LETTER, NOTHING, SEVERAL } = table;
  const size = text.length;
  const read = unitsOf(text);
  const room = unitsFor(text);
  const { units, narrow, most } = room;
  let length = 0;
  let bits = 0;
  let last: number = table.SPACE;
  /** What stands between the last character written and the next: nothing, an apostrophe or a space. */
  let between: number = NOTHING;
  for (let at = 0; at < size; at++) {
    const code = read[at] as number;
    const entry = entries[code] || table.learn(code, foldLetters);
    const kind = entry >>> 16;
    // Nearly all: a letter that nothing parts from what was written last.
    if (kind === LETTER && between === NOTHING) {
      last = LETTER;
      bits |= entry;
      units[length] = narrow[length++] = entry;
      continue;
    }
    if (isUncertain(kind, last)) return undefined;
    if (kind > LAST_WRITTEN) {
      between = gap(between, last, kind);
      continue;
    }
    if (parts(between, last, kind)) units[length] = narrow[length++] = SPACE;
    between = NOTHING;
    last = kind;
    bits |= entry;
    if (kind === SEVERAL) length = writeSeveral(room, length, code);
    else units[length] = narrow[length++] = entry;
    if (length + size - at > most) return undefined;
  }
  return writtenText(room, length, bits & 0xffff);
}

/** Two marks in a row may change places. */
function isUncertain(kind: number, before: number): boolean {
  return kind === table.UNCERTAIN || (kind === table.MOBILE && before === table.MOBILE);
}

/** @returns the length with them */
function writeSeveral({ units, narrow }: Units, length: number, code: number): number {
  const all = table.several.get(code) ?? NONE;
  units.set(all, length);
  narrow.set(all, length);
  return length + all.length;
}

/** What stands between two characters once one more that is not written has come. */
function gap(between: number, last: number, kind: number): number {
  const isStart = last === table.SPACE;
  if (isStart || kind === table.NOTHING) return between;
  const isWithin = kind === table.APOSTROPHE && between === table.NOTHING && isLetter(last);
  return isWithin ? table.APOSTROPHE : table.SPACE;
}

function isLetter(kind: number): boolean {
  return kind === table.LETTER || kind === table.IDEOGRAPH || kind === table.SEVERAL;
}

/** Whether a space is written between two characters. */
function parts(between: number, last: number, next: number): boolean {
  if (between === table.NOTHING) return false;
  return between === table.APOSTROPHE
    ? !isLetter(next)
    : last !== table.IDEOGRAPH || next !== table.IDEOGRAPH;
}
