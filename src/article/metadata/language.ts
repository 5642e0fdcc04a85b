import { loadDetector } from './detector.js';
import { mayRunLeft, RTL_SCRIPTS, scriptsOf } from './scripts.js';
import { confirms, languageByWords } from './stop-words.js';

/** What is read of a text to know its language: more does not change the answer. */
const SAMPLE = 1_500;
/** Letters below which words tell nothing, and below which not even the script does. */
const FEW_LETTERS = 24;
const FEWEST_LETTERS = 4;
const MANY_LATIN = new RegExp(`^(?:[^A-Za-z]*[A-Za-z]){${FEW_LETTERS}}`);
const RTL_LANGUAGES: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'he',
  'ur',
  'ps',
  'ug',
  'yi',
  'dv',
  'ckb',
  'sd',
  'arc',
  'syr',
  'azb',
  'ks',
  'nqo',
]);

/** Letters that one of the languages in Arabic script uses and the others hardly do. */
const ARABIC_SCRIPT_MARKS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ur', /[ٹڈڑںے]/g],
  ['ps', /[ښځڅډړږټۍې]/g],
  ['ckb', /[ێۆڵڕە]/g],
  ['fa', /[پچژگکی]/g],
  ['ar', /[ةىيكأإ]/g],
];

/** Indonesian and Malay share most words; these they spell or choose differently. */
const INDONESIAN =
  /\b(bahwa|karena|yaitu|bisa|polisi|uang|sedangkan|perusahaan|kantor|rumah sakit|pekan)\b/gi;
const MALAY = /\b(bahawa|kerana|iaitu|ialah|boleh|wang|manakala|syarikat|pejabat|hospital|beliau)\b/gi;

/** The language that is named, if the text's commonest words are its own: no more need be asked. */
export function confirmLanguage(named: string, text: string): boolean {
  return confirms(named.split('-')[0] ?? '', text.slice(0, SAMPLE));
}

/**
 * The language that a text is written in: by its script, by its commonest words where they leave no doubt, and else by
 * its letters' sequences (eld).
 * @returns BCP 47 primary language, or nothing when the text is too short or too mixed to tell
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const scripts = scriptsOf(sample);
  const [main] = scripts;
  const letters = scripts.reduce((sum, script) => sum + script.letters, 0);
  if (!main || letters < FEWEST_LETTERS || main.letters < letters / 2.5) return undefined;
  if (main.name === 'Han' || main.name === 'Kana') return eastAsian(scripts);
  if (main.language) return main.language;
  if (main.name === 'Arabic' && letters >= FEWEST_LETTERS * 2) return arabicScript(sample);
  if (letters < FEW_LETTERS) return undefined;
  return languageByWords(sample) ?? byLetters(sample);
}

/** Han alone is Chinese; a tenth of kana among it is Japanese. */
function eastAsian(scripts: ReturnType<typeof scriptsOf>): string {
  const count = (name: string) => scripts.find((script) => script.name === name)?.letters ?? 0;
  return count('Kana') > (count('Han') + count('Kana')) / 10 ? 'ja' : 'zh';
}

function arabicScript(sample: string): string {
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const counts = ARABIC_SCRIPT_MARKS.map(([language, letters]) => ({ language, n: count(letters) }));
  const all = sample.match(/\p{Script=Arabic}/gu)?.length ?? 1;
  const own = counts.find(({ language, n }) => language !== 'fa' && language !== 'ar' && n / all > 0.04);
  if (own) return own.language;
  const n = (language: string) => counts.find((entry) => entry.language === language)?.n ?? 0;
  return n('fa') > n('ar') ? 'fa' : 'ar';
}

function byLetters(sample: string): string | undefined {
  const result = loadDetector().detect(sample);
  if (!result.language || !result.isReliable()) return undefined;
  if (result.language === 'ms') return malayOrIndonesian(sample);
  return result.language;
}

function malayOrIndonesian(sample: string): string {
  const malay = sample.match(MALAY)?.length ?? 0;
  return (sample.match(INDONESIAN)?.length ?? 0) >= malay ? 'id' : 'ms';
}

/**
 * The direction a text runs in: what it is written in says more than the language that is declared.
 * @returns nothing when neither is known
 */
export function directionOf(language: string | undefined, text: string): 'ltr' | 'rtl' | undefined {
  const sample = text.slice(0, SAMPLE);
  // Most texts are so, and need no count.
  if (MANY_LATIN.test(sample) && !mayRunLeft(sample)) return 'ltr';
  const scripts = scriptsOf(sample);
  const letters = scripts.reduce((sum, script) => sum + script.letters, 0);
  if (letters >= FEW_LETTERS || (!language && letters >= FEWEST_LETTERS)) {
    const rtl = scripts.filter((script) => RTL_SCRIPTS.has(script.name));
    return rtl.reduce((sum, script) => sum + script.letters, 0) > letters / 2 ? 'rtl' : 'ltr';
  }
  if (!language) return undefined;
  const [primary = '', second] = language.toLowerCase().split('-');
  if (second === 'latn' || second === 'cyrl') return 'ltr';
  if (second === 'arab' || second === 'hebr') return 'rtl';
  return RTL_LANGUAGES.has(primary) ? 'rtl' : 'ltr';
}
