import * as table from './fold-table.js';
import { type Units, unitsFor, writtenText } from './units.js';

const SPACE = 32;

/**
 * Folds a text in one pass, a character after another.
 * @returns nothing where a character's folding depends on others than apostrophes and spaces do
 */
export function foldByTable(text: string, foldLetters: (text: string) => string): string | undefined {
  const line = new Line(unitsFor(text));
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = table.kinds[code] || table.learn(code, foldLetters);
    if (kind === table.NOTHING) continue;
    if (kind === table.SPACE || kind === table.APOSTROPHE) line.part(kind);
    else if (!line.write(kind, code)) return undefined;
  }
  return line.toString();
}

class Line {
  readonly #room: Units;
  #length = 0;
  #last: number = table.SPACE;
  /** What stands between the last character written and the next: nothing, an apostrophe or a space. */
  #between: number = table.NOTHING;
  /** All bits of all characters. */
  #bits = 0;

  constructor(room: Units) {
    this.#room = room;
  }

  part(kind: number): void {
    const isWithin = kind === table.APOSTROPHE && this.#between === table.NOTHING && isLetter(this.#last);
    this.#between = isWithin ? table.APOSTROPHE : table.SPACE;
  }

  /** @returns false where the table does not tell what the character becomes here */
  write(kind: number, code: number): boolean {
    if (kind === table.UNCERTAIN || (kind === table.MOBILE && this.#last === table.MOBILE)) return false;
    if (this.#length && parts(this.#between, this.#last, kind)) this.#put(SPACE);
    this.#between = table.NOTHING;
    this.#last = kind;
    if (kind !== table.SEVERAL) this.#put(table.becomes[code] as number);
    else {
      const all = table.several.get(code) ?? '';
      if (this.#length + all.length >= this.#room.units.length) return false;
      for (let at = 0; at < all.length; at++) this.#put(all.charCodeAt(at));
    }
    return this.#length + 1 < this.#room.units.length;
  }

  #put(unit: number): void {
    this.#bits |= unit;
    this.#room.narrow[this.#length] = this.#room.units[this.#length] = unit;
    this.#length++;
  }

  toString(): string {
    return writtenText(this.#room, this.#length, this.#bits);
  }
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
