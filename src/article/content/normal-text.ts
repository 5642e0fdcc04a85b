import { unitsFor, unitsOf, writtenText } from '../units.js';

const AS_IT_IS = 1;
/** As it is, but for what NFC makes of it and of its neighbours. */
const JOINING = 2;
const SPACE = 3;
const LINE = 4;
const GONE = 5;
const UNCERTAIN = 6;

export const SPACES = '\\t\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
export const INVISIBLE = '\\u200b\\u2060\\ufeff\\u00ad';

const IS_SPACE = new RegExp(`[${SPACES}]`);
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
/** Marks and the Korean letters that syllables are made of, and halves of surrogate pairs, which are none alone. */
const MAY_JOIN = /[\p{M}\p{Cs}\u1100-\u11ff]/u;

const PLAIN_SPACE = 32;
const LINE_FEED = 10;

/** By UTF-16 unit: 0 until it has come once. */
const kinds = new Uint8Array(0x10000);

/**
 * Text as it is published, in one pass over it.
 * @returns nothing where it takes the rules to tell; the text itself where nothing changes, as in most
 */
export function normalText(raw: string): string | undefined {
  const size = raw.length;
  const read = unitsOf(raw);
  const room = unitsFor(raw);
  const { units, narrow } = room;
  let length = 0;
  let bits = 0;
  let gap = 0;
  let isSame = true;
  let mayJoin = false;
  for (let at = 0; at < size; at++) {
    const code = read[at] as number;
    const kind = kinds[code] || learn(code);
    if (kind > JOINING) {
      if (kind === UNCERTAIN) return undefined;
      isSame &&= kind !== SPACE || code === PLAIN_SPACE;
      gap = widened(gap, kind);
      continue;
    }
    if (gap !== 0 && length > 0) units[length] = narrow[length++] = gap;
    gap = 0;
    mayJoin ||= kind === JOINING;
    bits |= code;
    units[length] = narrow[length++] = code;
  }
  const text = isSame && length === size ? raw : writtenText(room, length, bits);
  return mayJoin ? text.normalize('NFC') : text;
}

/** What stands between two words, once one more of what is not written has come. */
function widened(gap: number, kind: number): number {
  if (kind === LINE) return LINE_FEED;
  return kind === SPACE && gap === 0 ? PLAIN_SPACE : gap;
}

function learn(code: number): number {
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (character === '\n') return LINE;
  if (IS_SPACE.test(character)) return SPACE;
  if (IS_INVISIBLE.test(character)) return GONE;
  // White space that stays within a text and goes at its ends.
  if (/\s/.test(character)) return UNCERTAIN;
  const isJoining = MAY_JOIN.test(character) || character.normalize('NFC') !== character;
  return isJoining ? JOINING : AS_IT_IS;
}
