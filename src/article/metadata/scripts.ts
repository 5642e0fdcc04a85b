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

/** The scripts of a text, the most frequent first. */
export function scriptsOf(text: string): ScriptShare[] {
  const found: ScriptShare[] = [];
  let left = text.match(/\p{L}/gu)?.length ?? 0;
  for (const { name, language, letter } of SCRIPTS) {
    if (left <= 0) break;
    const letters = text.match(letter)?.length ?? 0;
    if (letters) found.push({ name, letters, ...(language && { language }) });
    left -= letters;
  }
  return found.sort((a, b) => b.letters - a.letters);
}

/** Scripts written from right to left. */
export const RTL_SCRIPTS: ReadonlySet<string> = new Set(['Arabic', 'Hebrew', 'Thaana']);
