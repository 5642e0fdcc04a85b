import { CALLS, READER } from './reader-words.js';

/** What one pass over a block's text counts. */
export interface TextFacts {
  /** Characters without spaces, an ideograph or a syllable counted as 2.5. */
  width: number;
  words: number;
  digits: number;
  upper: number;
  cased: number;
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
/** Longer texts are sure to be prose by what stands at their start. */
const LONGEST = 3_000;

const STOPS = new Set([...'.!?…。！？｡؟۔।॥։።'].map(codeOf));
const COMMAS = new Set([...',;،؛、，；：:'].map(codeOf));
const QUESTIONS = new Set([...'?？؟'].map(codeOf));
const SIGNS = new Set([...'|/\\•·▪►▶»›→+*=@#©®™_~^<>{}[]&'].map(codeOf));
const IDEOGRAPH = 2.5;

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Counts what a text is made of. */
export function textFacts(whole: string): TextFacts {
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const facts: TextFacts = {
    width: 0,
    words: 1,
    digits: 0,
    upper: 0,
    cased: 0,
    stops: 0,
    commas: 0,
    questions: 0,
    signs: 0,
    breaks: 0,
    reader: 0,
    calls: 0,
  };
  for (let i = 0; i < text.length; i++) count(text.charCodeAt(i), facts);
  facts.upper = text.length > LONGEST_LOOKED_UP ? facts.upper : capitals(text, facts);
  if (text.length <= LONGEST_LOOKED_UP) lookUp(text, facts);
  return facts;
}

function count(code: number, facts: TextFacts): void {
  if (code <= 32 || code === 0xa0) {
    if (code === 10) facts.breaks++;
    facts.words++;
    return;
  }
  facts.width += isIdeograph(code) ? IDEOGRAPH : 1;
  if (code >= 48 && code <= 57) facts.digits++;
  else if (code >= 97 && code <= 122) facts.cased++;
  else if (code >= 65 && code <= 90) {
    facts.cased++;
    facts.upper++;
  } else countSign(code, facts);
}

function countSign(code: number, facts: TextFacts): void {
  if (STOPS.has(code)) facts.stops++;
  else if (COMMAS.has(code)) facts.commas++;
  else if (SIGNS.has(code)) facts.signs++;
  if (QUESTIONS.has(code)) facts.questions++;
}

/** Capitals of every script; those of a long text are counted in Latin alone. */
function capitals(text: string, facts: TextFacts): number {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower.length !== text.length || upper.length !== text.length) return facts.upper;
  let cased = 0;
  let capital = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (lower.charCodeAt(i) === upper.charCodeAt(i)) continue;
    cased++;
    if (code === upper.charCodeAt(i)) capital++;
  }
  facts.cased = cased;
  return capital;
}

function lookUp(text: string, facts: TextFacts): void {
  for (const word of text.toLowerCase().split(/[^\p{L}\p{M}]+/u)) {
    if (READER.has(word)) facts.reader++;
    else if (CALLS.has(word)) facts.calls++;
  }
}

export const isIdeograph = (code: number): boolean =>
  code >= 0x2e80 &&
  (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff));
