/** The scripts that news is written in, by their Unicode names, and the language of those that have but one. */
const SCRIPTS: readonly { readonly name: string; readonly language?: string; readonly letter: RegExp }[] = [
  { name: 'Latin', letter: /\p{Script=Latin}/gu },
  { name: 'Arabic', letter: /\p{Script=Arabic}/gu },
  { name: 'Cyrillic', letter: /\p{Script=Cyrillic}/gu },
  { name: 'Hebrew', language: 'he', letter: /\p{Script=Hebrew}/gu },
  { name: 'Han', letter: /\p{Script=Han}/gu },
  { name: 'Kana', language: 'ja', letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: 'Hangul', language: 'ko', letter: /\p{Script=Hangul}/gu },
  { name: 'Devanagari', letter: /\p{Script=Devanagari}/gu },
  { name: 'Greek', language: 'el', letter: /\p{Script=Greek}/gu },
  { name: 'Thai', language: 'th', letter: /\p{Script=Thai}/gu },
  { name: 'Bengali', letter: /\p{Script=Bengali}/gu },
  { name: 'Tamil', language: 'ta', letter: /\p{Script=Tamil}/gu },
  { name: 'Telugu', language: 'te', letter: /\p{Script=Telugu}/gu },
  { name: 'Kannada', language: 'kn', letter: /\p{Script=Kannada}/gu },
  { name: 'Malayalam', language: 'ml', letter: /\p{Script=Malayalam}/gu },
  { name: 'Gujarati', language: 'gu', letter: /\p{Script=Gujarati}/gu },
  { name: 'Gurmukhi', language: 'pa', letter: /\p{Script=Gurmukhi}/gu },
  { name: 'Oriya', language: 'or', letter: /\p{Script=Oriya}/gu },
  { name: 'Sinhala', language: 'si', letter: /\p{Script=Sinhala}/gu },
  { name: 'Myanmar', language: 'my', letter: /\p{Script=Myanmar}/gu },
  { name: 'Khmer', language: 'km', letter: /\p{Script=Khmer}/gu },
  { name: 'Lao', language: 'lo', letter: /\p{Script=Lao}/gu },
  { name: 'Tibetan', letter: /\p{Script=Tibetan}/gu },
  { name: 'Georgian', language: 'ka', letter: /\p{Script=Georgian}/gu },
  { name: 'Armenian', language: 'hy', letter: /\p{Script=Armenian}/gu },
  { name: 'Ethiopic', letter: /\p{Script=Ethiopic}/gu },
  { name: 'Thaana', language: 'dv', letter: /\p{Script=Thaana}/gu },
];

export interface ScriptShare {
  /** Unicode name; `Kana` is Hiragana and Katakana together. */
  readonly name: string;
  /** Set where the script tells the language. */
  readonly language?: string;
  readonly letters: number;
}

/** Of a character: the place of its script in SCRIPTS, one more; negative for what is of a script and no letter. */
const places = new Map<number, number>();

function placeOf(code: number): number {
  const known = places.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const at = SCRIPTS.findIndex(({ letter }) => character.search(letter) >= 0) + 1;
  const isLetter = /\p{L}/u.test(character);
  const place = isLetter ? at || LETTER_OF_NONE : -at;
  places.set(code, place);
  return place;
}

const LETTER_OF_NONE = 1_000;

function countOf(text: string): { readonly all: number; readonly counts: Uint32Array } {
  const counts = new Uint32Array(LETTER_OF_NONE + 1);
  let all = 0;
  for (const character of text) {
    const place = placeOf(character.codePointAt(0) ?? 0);
    if (place > 0) all++;
    const at = Math.abs(place) - 1;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return { all, counts };
}

/** The scripts of a text, the most frequent first. */
export function scriptsOf(text: string): ScriptShare[] {
  const found: ScriptShare[] = [];
  const { all, counts } = countOf(text);
  let left = all;
  for (const [at, { name, language }] of SCRIPTS.entries()) {
    if (left <= 0) break;
    const letters = counts[at] ?? 0;
    if (letters) found.push({ name, letters, ...(language && { language }) });
    left -= letters;
  }
  return found.sort((a, b) => b.letters - a.letters);
}

/** Scripts written from right to left. */
export const RTL_SCRIPTS: ReadonlySet<string> = new Set(['Arabic', 'Hebrew', 'Thaana']);
