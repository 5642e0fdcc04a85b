import { foldByTable } from './fold-fast.js';
import { APOSTROPHES, IDEOGRAPHS, SEPARATORS } from './fold-table.js';

/** Marks that change how a letter sounds or looks but not which word it is; Indic vowel signs are letters and stay. */
const MARKS = new RegExp(
  `[${[
    '\\u0300-\\u036F\\u0483-\\u0487\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0',
    // Hebrew points; Arabic vowel signs, hamza and madda over a carrier, tatweel, Koranic marks.
    '\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u08D3-\\u08FF',
    // The dots below that tell borrowed sounds in Devanagari, Bengali, Gurmukhi: often left out.
    '\\u093C\\u09BC\\u0A3C',
  ].join('')}]`,
  'g',
);
/** Bidi controls, joiners, soft hyphens, variation selectors, Hangul fillers: seen by no reader. */
const INVISIBLE = /\p{Cf}|[\uFE00-\uFE0F]|\u034F|[\u115F\u1160\u3164]/gu;
const INNER_APOSTROPHES = new RegExp(`(?<=\\p{L})[${APOSTROPHES}](?=\\p{L})`, 'gu');
const ALL_SEPARATORS = new RegExp(SEPARATORS, 'gu');
const SPACES = / {2,}/g;
/** Chinese and Japanese part no words: a space or a comma there is a matter of layout. */
const SPACE_BETWEEN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPHS}) (?=${IDEOGRAPHS})`, 'gu');

/** Letters that Unicode's decompositions keep apart and writers do not. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  // Arabic: hamza carriers and alef forms (most fall to their base letter with the marks), ya, ta marbuta.
  ['ٱ', 'ا'],
  ['ٲ', 'ا'],
  ['ٳ', 'ا'],
  ['ء', ''],
  ['ى', 'ي'],
  ['ة', 'ه'],
  // Persian and Urdu spellings of the same letters.
  ['ی', 'ي'],
  ['ۍ', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ۃ', 'ه'],
  ['ں', 'ن'],
  // Latin, Greek.
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ς', 'σ'],
]);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');
const DIGIT = /[^\P{Nd}0-9]/gu;

const digits = new Map<string, string>();

/** Every script's ten digits stand in order and without a gap: a digit is worth the number of digits before it. */
function asciiDigit(digit: string): string {
  const known = digits.get(digit);
  if (known) return known;
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  const value = String(before % 10);
  digits.set(digit, value);
  return value;
}

/** The digits of every script as ASCII digits; all else as it was. */
export function foldDigits(text: string): string {
  return text.replace(DIGIT, asciiDigit);
}

/**
 * A text's words alone, in one spelling: compatibility forms, case, diacritics, Arabic letter forms, digits,
 * punctuation and spaces no longer differ. For comparing, never for showing. Takes linear time.
 */
export function fold(text: string): string {
  return foldByTable(text, foldLetters) ?? foldByRules(text);
}

/** All of it spelled out. What goes by the table comes out the same. */
export function foldByRules(text: string): string {
  return foldLetters(text)
    .replace(INNER_APOSTROPHES, '')
    .replace(ALL_SEPARATORS, ' ')
    .replace(SPACES, ' ')
    .replace(SPACE_BETWEEN_IDEOGRAPHS, '')
    .trim();
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .replace(DIGIT, asciiDigit)
    .normalize('NFC');
}
