import * as table from './fold-table.js';
import { unitsFor, unitsOf, writtenText } from './units.js';

const NONE = new Uint16Array();
const SPACE = 32;

/**
 * Folds a text in one pass, a character after another.
 * @returns nothing where a character's folding depends on others than apostrophes and spaces do
 */
export function foldByTable(text: string, foldLetters: (text: string) => string): string | undefined {
  const { entries, LAST_WRITTEN, MOBILE, NOTHING, SEVERAL, UNCERTAIN } = table;
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
    if (kind > LAST_WRITTEN) {
      if (kind === UNCERTAIN) return undefined;
      if (kind !== NOTHING) between = gap(between, last, kind);
      continue;
    }
    if (kind === MOBILE && last === MOBILE) return undefined;
    if (between !== NOTHING && length > 0 && parts(between, last, kind)) units[length] = narrow[length++] = SPACE;
    between = NOTHING;
    last = kind;
    if (kind !== SEVERAL) {
      bits |= entry;
      units[length] = narrow[length++] = entry;
    } else {
      for (const unit of table.several.get(code) ?? NONE) {
        bits |= unit;
        units[length] = narrow[length++] = unit;
      }
    }
    if (length > most) return undefined;
  }
  return writtenText(room, length, bits & 0xffff);
}

/** What stands between two characters once one more that is not written has come. */
function gap(between: number, last: number, kind: number): number {
  return kind === table.APOSTROPHE && between === table.NOTHING && isLetter(last) ? table.APOSTROPHE : table.SPACE;
}

function isLetter(kind: number): boolean {
  return kind === table.LETTER || kind === table.IDEOGRAPH || kind === table.SEVERAL;
}

/** Whether a space is written between two characters. */
function parts(between: number, last: number, next: number): boolean {
  return between === table.APOSTROPHE ? !isLetter(next) : last !== table.IDEOGRAPH || next !== table.IDEOGRAPH;
}
