import * as table from './fold-table.js';

/** Longer texts are folded in buffers of their own. */
const COMMON_LENGTH = 4_096;
const SPACE = 32;
const common = buffersFor(COMMON_LENGTH);

interface Buffers {
  readonly units: Uint16Array;
  /** What `units` holds, in bytes. */
  readonly wide: Buffer;
  /** The same characters as long as they are of Latin-1. */
  readonly narrow: Buffer;
}

function buffersFor(length: number): Buffers {
  const units = new Uint16Array(length * 2 + 4);
  return { units, wide: Buffer.from(units.buffer), narrow: Buffer.alloc(length * 2 + 4) };
}

/**
 * Folds a text in one pass, a character after another.
 * @returns nothing where a character's folding depends on others than apostrophes and spaces do
 */
export function foldByTable(text: string, foldLetters: (text: string) => string): string | undefined {
  const line = new Line(text.length > COMMON_LENGTH ? buffersFor(text.length) : common);
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
  readonly #buffers: Buffers;
  #length = 0;
  #last: number = table.SPACE;
  /** What stands between the last character written and the next: nothing, an apostrophe or a space. */
  #between: number = table.NOTHING;
  /** All bits of all characters. */
  #bits = 0;

  constructor(buffers: Buffers) {
    this.#buffers = buffers;
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
      if (this.#length + all.length >= this.#buffers.units.length) return false;
      for (let at = 0; at < all.length; at++) this.#put(all.charCodeAt(at));
    }
    return this.#length + 1 < this.#buffers.units.length;
  }

  #put(unit: number): void {
    this.#bits |= unit;
    this.#buffers.narrow[this.#length] = this.#buffers.units[this.#length] = unit;
    this.#length++;
  }

  toString(): string {
    const { wide, narrow } = this.#buffers;
    return this.#bits > 0xff
      ? wide.toString('utf16le', 0, this.#length * 2)
      : narrow.toString('latin1', 0, this.#length);
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
