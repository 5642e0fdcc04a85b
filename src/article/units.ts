/** Room for a text that is written unit by unit, which is faster than adding up strings. */
export interface Units {
  readonly units: Uint16Array;
  /** What `units` holds, in bytes. */
  readonly wide: Buffer;
  /** The same characters as long as they are of Latin-1. */
  readonly narrow: Buffer;
}

/** Longer texts are written into room of their own. */
const COMMON_LENGTH = 4_096;
const common = roomOf(COMMON_LENGTH);

/** Room for a text that becomes up to twice as long. What was written for another text may still stand in it. */
export function unitsFor(text: string): Units {
  return text.length > COMMON_LENGTH ? roomOf(text.length) : common;
}

function roomOf(length: number): Units {
  const units = new Uint16Array(length * 2 + 4);
  return { units, wide: Buffer.from(units.buffer), narrow: Buffer.alloc(length * 2 + 4) };
}

/** @param length in UTF-16 units @param bits all bits of all units */
export function writtenText({ wide, narrow }: Units, length: number, bits: number): string {
  return bits > 0xff ? wide.toString('utf16le', 0, length * 2) : narrow.toString('latin1', 0, length);
}
