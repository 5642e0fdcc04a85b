import { asciiDigits } from './digits.js';
import { fold } from './fold.js';

const TOKEN = /\p{Nd}+|[\p{L}\p{M}\u200c'’]+|[^\p{Nd}\p{L}\p{M}]+?/gu;
const BETWEEN = /^[\s\p{Cf}.,،·•/()٬׳॰-]$/u;
/** No date has more. */
const MAX_TOKENS = 14;

/** A number or a word of a date. */
export interface Token {
  /** Folded; empty for a number. */
  readonly word: string;
  readonly number: number | undefined;
  readonly digits: number;
  /** Where it ends in the text. */
  readonly end: number;
}

/** The numbers and words that a text begins with, up to what cannot be part of a date. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const end = match.index + raw.length;
    if (/^\p{Nd}/u.test(raw)) {
      const digits = asciiDigits(raw);
      tokens.push({ word: '', number: Number(digits), digits: digits.length, end });
    } else if (/[\p{L}\p{M}]/u.test(raw)) {
      const word = /^[年月日]/.test(raw) ? raw.charAt(0) : raw;
      tokens.push({ word: fold(word), number: undefined, digits: 0, end: match.index + word.length });
    } else if (!BETWEEN.test(raw)) break;
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}
