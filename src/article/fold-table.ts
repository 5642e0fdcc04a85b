/** What a character becomes when text is folded, and what it means for its neighbours. */
/** One letter. */
export const LETTER = 1;
/** One letter of Chinese or Japanese: a space between two of them goes. */
export const IDEOGRAPH = 2;
/** One character that is no letter: a digit, a vowel sign. */
export const OTHER = 3;
/** As OTHER; two in a row may change places. */
export const MOBILE = 4;
/** Several characters, none of them a space. */
export const SEVERAL = 5;
/** The kinds up to here are written. */
export const LAST_WRITTEN = SEVERAL;
/** A space, one for any number of them. */
export const SPACE = 6;
/** Nothing between two letters, else a space. */
export const APOSTROPHE = 7;
/** Nothing. */
export const NOTHING = 8;
/** Only to be told from what stands around it. */
export const UNCERTAIN = 9;

/**
 * By UTF-16 unit: the kind in the upper sixteen bits, in the lower what the character becomes, of several characters
 * all bits; 0 until the character has come once.
 */
export const entries = new Uint32Array(0x10000);
/** What SEVERAL becomes. */
export const several = new Map<number, readonly number[]>();

/** Inside a word these part nothing: `l'article` and `l’article`, `צה"ל` and `צה״ל`. */
export const APOSTROPHES = '\'"`´\\u02B9-\\u02BF\\u02C8\\u2018\\u2019\\u201C\\u201D\\u05F3\\u05F4\\uA78C';
export const SEPARATORS = '[\\p{P}\\p{Z}\\p{C}\\p{Sm}\\p{Sc}\\p{Sk}]|(?!©)\\p{So}';
export const IDEOGRAPHS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

const IS_APOSTROPHE = new RegExp(`^[${APOSTROPHES}]$`, 'u');
const IS_SPACE = new RegExp(`^(?:${SEPARATORS})+$`, 'u');
const IS_IDEOGRAPH = new RegExp(`^${IDEOGRAPHS}$`, 'u');
const IS_LETTER = /^\p{L}$/u;
/** Letters of alphabets, none of them an apostrophe. */
const ARE_PLAIN_LETTERS = /^(?:(?![\u02B9-\u02CF\u2E80-\uFFFF])\p{L})+$/u;
/**
 * Unicode's NFC_Quick_Check=Maybe without what folding takes out: these join the letter before them, so that it
 * cannot be told alone what becomes of it. With them both halves of a surrogate pair.
 */
const JOINING =
  /[\u09BE\u09D7\u0B3E\u0B56\u0B57\u0BBE\u0BD7\u0C56\u0CC2\u0CD5\u0CD6\u0D3E\u0D57\u0DCA\u0DCF\u0DDF\u102E\u1100-\u11FF\u1B35\u3099\u309A\uD800-\uDFFF]/;
/** A mark of the lowest class that moves: what moves behind it is of a class of its own. */
const LOWEST = '\u0334';

/**
 * Finds out about a character by folding it alone.
 * @param foldLetters folds all but punctuation and spaces
 * @returns its entry
 */
export function learn(code: number, foldLetters: (text: string) => string): number {
  const character = String.fromCharCode(code);
  const folded = foldLetters(character);
  const isJoining = JOINING.test(character) || JOINING.test(folded);
  const kind = isJoining ? UNCERTAIN : kindOf(character, folded);
  const units = unitsIn(folded);
  if (kind === SEVERAL) several.set(code, units);
  const entry = units.reduce((bits, unit) => bits | unit, kind << 16);
  entries[code] = entry;
  return entry;
}

const unitsIn = (text: string): number[] => text.split('').map((unit) => unit.charCodeAt(0));

function kindOf(character: string, folded: string): number {
  if (folded === '') return NOTHING;
  const isSpace = IS_SPACE.test(folded);
  if (IS_APOSTROPHE.test(folded)) return isSpace ? APOSTROPHE : UNCERTAIN;
  if (isSpace) return SPACE;
  if (folded.length > 1) return ARE_PLAIN_LETTERS.test(folded) ? SEVERAL : UNCERTAIN;
  if (IS_IDEOGRAPH.test(folded)) return IS_LETTER.test(folded) ? IDEOGRAPH : UNCERTAIN;
  if (IS_LETTER.test(folded)) return LETTER;
  return (character + LOWEST).normalize('NFD').startsWith(LOWEST) ? MOBILE : OTHER;
}
