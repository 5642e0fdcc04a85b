import { unitsFor, unitsOf, writtenText } from '../units.js';

const GONE = 1;
const UNCERTAIN = 2;

/** By UTF-16 unit: 0 until it has come once, then GONE, UNCERTAIN or the unit that it becomes. */
const becomes = new Uint16Array(0x10000);

/**
 * Characters that their neighbours change: marks and Korean letters join the one before, a sigma at a word's end is
 * another one, and a half of a surrogate pair is none.
 */
const TOLD_BY_NEIGHBOURS = /[\p{M}\p{Cs}\u1100-\u11ffΣ]/u;

/**
 * Letters and digits alone, in lower case, in one pass over the text.
 * @param fold does it by Unicode's rules; asked once for each character
 * @returns nothing where a character's neighbours count
 */
export function lettersOf(text: string, fold: (text: string) => string): string | undefined {
  const size = text.length;
  const read = unitsOf(text);
  const room = unitsFor(text);
  const { units, narrow } = room;
  let length = 0;
  let bits = 0;
  for (let at = 0; at < size; at++) {
    const code = read[at] as number;
    const unit = becomes[code] || learn(code, fold);
    if (unit === GONE) continue;
    if (unit === UNCERTAIN) return undefined;
    bits |= unit;
    units[length] = narrow[length] = unit;
    length++;
  }
  return writtenText(room, length, bits);
}

function learn(code: number, fold: (text: string) => string): number {
  const character = String.fromCharCode(code);
  const folded = fold(character);
  const isUncertain = folded.length > 1 || TOLD_BY_NEIGHBOURS.test(character.normalize('NFKC'));
  const unit = isUncertain ? UNCERTAIN : folded.charCodeAt(0) || GONE;
  becomes[code] = unit;
  return unit;
}
