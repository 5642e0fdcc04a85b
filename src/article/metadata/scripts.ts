import { unitsOf } from '../units.js';

/** The scripts that news is written in, by their Unicode names, and the language of those that have but one. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Hebrew: 'he',
    Kana: 'ja',
    Hangul: 'ko',
    Greek: 'el',
    Thai: 'th',
    Tamil: 'ta',
    Telugu: 'te',
    Kannada: 'kn',
    Malayalam: 'ml',
    Gujarati: 'gu',
    Gurmukhi: 'pa',
    Oriya: 'or',
    Sinhala: 'si',
    Myanmar: 'my',
    Khmer: 'km',
    Lao: 'lo',
    Georgian: 'ka',
    Armenian: 'hy',
    Thaana: 'dv',
  }),
);

/** Blocks of Unicode that hold a script's letters and signs beyond ASCII: first and last code point. */
const BLOCKS: readonly (readonly [first: number, last: number, name: string])[] = [
  [0xc0, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x531, 0x58f, 'Armenian'],
  [0x591, 0x5ff, 'Hebrew'],
  [0x600, 0x6ff, 'Arabic'],
  [0x750, 0x77f, 'Arabic'],
  [0x780, 0x7bf, 'Thaana'],
  [0x870, 0x8ff, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'],
  [0xa00, 0xa7f, 'Gurmukhi'],
  [0xa80, 0xaff, 'Gujarati'],
  [0xb00, 0xb7f, 'Oriya'],
  [0xb80, 0xbff, 'Tamil'],
  [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'],
  [0xd00, 0xd7f, 'Malayalam'],
  [0xd80, 0xdff, 'Sinhala'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0xeff, 'Lao'],
  [0xf00, 0xfff, 'Tibetan'],
  [0x1000, 0x109f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1100, 0x11ff, 'Hangul'],
  [0x1200, 0x139f, 'Ethiopic'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3130, 0x318f, 'Hangul'],
  [0x3400, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb1d, 0xfb4f, 'Hebrew'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfefc, 'Arabic'],
  [0xff21, 0xff5a, 'Latin'],
  [0x20000, 0x323af, 'Han'],
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
  const counts = new Map<string, number>();
  const units = unitsOf(text);
  const { length } = text;
  let latin = 0;
  for (let at = 0; at < length; at++) {
    const unit = (units[at] as number) | 0x20;
    if (unit < 0x80) {
      if (unit >= 0x61 && unit <= 0x7a) latin++;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const name = scriptOf(code);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (latin) counts.set('Latin', (counts.get('Latin') ?? 0) + latin);
  return [...counts]
    .map(([name, letters]) => {
      const language = LANGUAGES.get(name);
      return { name, letters, ...(language && { language }) };
    })
    .sort((a, b) => b.letters - a.letters);
}

function scriptOf(code: number): string | undefined {
  for (const [first, last, name] of BLOCKS) if (code <= last) return code >= first ? name : undefined;
  return undefined;
}

const FROM_THE_RIGHT = /[\u0591-\u07BF\u0870-\u08FF\uFB1D-\uFEFC]/;

/** Whether a text may have letters of a script that is written from right to left. */
export const mayRunLeft = (text: string): boolean => FROM_THE_RIGHT.test(text);

/** Scripts written from right to left. */
export const RTL_SCRIPTS: ReadonlySet<string> = new Set(['Arabic', 'Hebrew', 'Thaana']);
