import { unitsOf } from '../../units.js';
import { CALLS, likely, READER } from './reader-words.js';

/** What one pass over a block's text counts. */
export interface TextFacts {
  /** Characters without spaces, an ideograph or a syllable counted as 2.5. */
  width: number;
  words: number;
  digits: number;
  /** Letters of scripts that have capitals, and the capitals of them. */
  cased: number;
  upper: number;
  /** Ends of sentences, and what parts them. */
  stops: number;
  commas: number;
  questions: number;
  /** Bars, bullets, arrows, and other signs that are no punctuation of prose. */
  signs: number;
  breaks: number;
  /** Words that speak to the reader, and words that call on them to do something. */
  reader: number;
  calls: number;
}

/** Words of longer texts are not looked up: a call to the reader is short. */
const LONGEST_LOOKED_UP = 500;
/** What a longer text is shows by then. */
const LONGEST = 3_000;
const IDEOGRAPH = 2.5;

const LETTER = 0;
const SPACE = 1;
const DIGIT = 2;
const LOWER = 3;
const UPPER = 4;
const WIDE = 5;
const STOP = 6;
const COMMA = 7;
const QUESTION = 8;
const SIGN = 9;
const OTHER = 10;
/** By kind; of the text in hand. */
const COUNTS = new Uint32Array(11);

/** The class of every character of the basic plane. */
const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (from: number, to: number, kind: number) => table.fill(kind, from, to + 1);
  const set = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  fill(0, 0x20, SPACE);
  fill(0x21, 0x7e, OTHER);
  fill(0x30, 0x39, DIGIT);
  fill(0x41, 0x5a, UPPER);
  fill(0x61, 0x7a, LOWER);
  fill(0xa0, 0xa0, SPACE);
  fill(0xa1, 0xbf, OTHER);
  fill(0x2000, 0x2e7f, OTHER);
  fill(0x2e80, 0x9fff, WIDE);
  fill(0xac00, 0xd7af, WIDE);
  fill(0xf900, 0xfaff, WIDE);
  set('.!…。！｡۔।॥։።', STOP);
  set('?？؟', QUESTION);
  set(',;،؛、，；：:', COMMA);
  set('|/\\•·▪►▶»›→+*=@#©®™_~^<>{}[]&', SIGN);
  return table;
}

/** Counts what a text is made of. */
export function textFacts(whole: string): TextFacts {
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const counts = COUNTS.fill(0);
  let breaks = 0;
  const { length } = text;
  const units = unitsOf(text);
  for (let i = 0; i < length; i++) {
    const code = units[i] as number;
    const kind = CLASSES[code] as number;
    counts[kind] = of(counts, kind) + 1;
    if (code === 10) breaks++;
  }
  const isLatin = of(counts, LETTER) === 0;
  const isShort = text.length <= LONGEST_LOOKED_UP;
  const plain = { cased: of(counts, LOWER) + of(counts, UPPER), upper: of(counts, UPPER) };
  const { cased, upper } = (isShort && !isLatin && capitals(text)) || plain;
  const { reader, calls } = isShort ? wordsToReader(text.toLowerCase()) : NONE;
  return {
    width: text.length - of(counts, SPACE) + of(counts, WIDE) * (IDEOGRAPH - 1),
    words: of(counts, SPACE) + 1,
    digits: of(counts, DIGIT),
    cased,
    upper,
    stops: of(counts, STOP) + of(counts, QUESTION),
    commas: of(counts, COMMA),
    questions: of(counts, QUESTION),
    signs: of(counts, SIGN),
    breaks,
    reader,
    calls,
  };
}

const of = (counts: Uint32Array, kind: number): number => counts[kind] as number;

/** Capitals of every script; those of a long text are counted in plain Latin alone. */
function capitals(text: string): Pick<TextFacts, 'cased' | 'upper'> | undefined {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower.length !== text.length || upper.length !== text.length) return undefined;
  const found = { cased: 0, upper: 0 };
  for (let i = 0; i < text.length; i++) {
    const capital = upper.charCodeAt(i);
    if (lower.charCodeAt(i) === capital) continue;
    found.cased++;
    if (text.charCodeAt(i) === capital) found.upper++;
  }
  return found;
}

const NONE = { reader: 0, calls: 0 };

function wordsToReader(text: string): Pick<TextFacts, 'reader' | 'calls'> {
  const found = { reader: 0, calls: 0 };
  const { length } = text;
  const units = unitsOf(text);
  let start = 0;
  for (let i = 0; i <= length; i++) {
    const kind = i < length ? CLASSES[units[i] as number] : SPACE;
    if (kind === LOWER || kind === LETTER) continue;
    if (i > start && likely(units, start, i)) count(found, text.slice(start, i));
    start = i + 1;
  }
  return found;
}

function count(found: { reader: number; calls: number }, word: string): void {
  if (READER.has(word)) found.reader++;
  else if (CALLS.has(word)) found.calls++;
}
