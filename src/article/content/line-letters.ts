import { unitsOf } from '../units.js';

/** A line of text that is being read. */
export interface Line {
  /** Weight of its text: characters without spaces, an ideograph counted as 2.5. */
  letters: number;
  /** The part of that in links. */
  linked: number;
  /** Signs that end or part sentences. */
  stops: number;
}

/** By UTF-16 unit: twice its weight, and STOP where it is a stop. */
const UNITS = new Uint8Array(0x10000).fill(2);
const STOP = 8;
const WEIGHT = STOP - 1;
const IDEOGRAPH = 5;

UNITS.fill(0, 0, 0x21);
UNITS[0xa0] = 0;
UNITS.fill(IDEOGRAPH, 0x2e80, 0xa000).fill(IDEOGRAPH, 0xac00, 0xd7b0).fill(IDEOGRAPH, 0xf900, 0xfafb);
for (const stop of '.!?,;…。！？、，،؟؛۔।॥։።၊။') {
  const unit = stop.charCodeAt(0);
  UNITS[unit] = (UNITS[unit] ?? 0) | STOP;
}

/** Adds text to a line. */
export function addText(line: Line, text: string, inLink: boolean): void {
  const { length } = text;
  const units = unitsOf(text);
  let twice = 0;
  for (let at = 0; at < length; at++) {
    const unit = UNITS[units[at] as number] as number;
    twice += unit & WEIGHT;
    line.stops += unit >> 3;
  }
  line.letters += twice / 2;
  if (inLink) line.linked += twice / 2;
}
