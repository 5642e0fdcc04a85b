/** A text as its UTF-16 units, to be read one by one. */
export type ReadUnits = Uint16Array;

/** Room for a text that is written unit by unit, which is faster than adding up strings. */
export interface Units {
  readonly units: Uint16Array;
  /** What `units` holds, in bytes. */
  readonly wide: Buffer;
  /** The same characters as long as they are of Latin-1. */
  readonly narrow: Buffer;
  /** Units that may stand in it before those of the next character are written. */
  readonly most: number;
}

/** Longer texts are read and written in room of their own. */
const COMMON_LENGTH = 4_096;
/** No character becomes more than eighteen in any form of Unicode, and a space may come before them. */
const MARGIN = 20;
const reading = roomOf(COMMON_LENGTH);
const writing = roomOf(COMMON_LENGTH);

/**
 * The units of a text, and behind them whatever was read before. Good until the next text is read.
 * Asking a string for them one by one takes several times longer: V8 has a class of strings for each way in which they
 * came about, and where more than four come by, it looks `charCodeAt` up anew for each character.
 */
export function unitsOf(text: string): ReadUnits {
  const { units, wide } = text.length > COMMON_LENGTH ? roomOf(text.length) : reading;
  wide.write(text, 'utf16le');
  return units;
}

/** Room for a text that becomes up to twice as long. What was written for another text may still stand in it. */
export function unitsFor(text: string): Units {
  return text.length > COMMON_LENGTH ? roomOf(text.length) : writing;
}

function roomOf(length: number): Units {
  const units = new Uint16Array(length * 2 + MARGIN);
  return {
    units,
    wide: Buffer.from(units.buffer),
    narrow: Buffer.alloc(length * 2 + MARGIN),
    most: length * 2,
  };
}

/** @param length in UTF-16 units @param bits all bits of all units */
export function writtenText({ wide, narrow }: Units, length: number, bits: number): string {
  return bits > 0xff ? wide.toString('utf16le', 0, length * 2) : narrow.toString('latin1', 0, length);
}
