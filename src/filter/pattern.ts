import { accept, type Program } from './automaton.js';
import { parseExpression } from './expression.js';

/** Says whether a pattern is found in a text. */
export type Pattern = (text: string) => boolean;

/** Characters of a text that are looked at. */
const MAX_TEXT = 1_000;
const EXPRESSION = /^\/(.*)\/$/s;

/**
 * Compiles an operator's pattern: words that are looked for in any case, or between slashes a regular expression. It
 * is run as an automaton without backtracking (Thompson, CACM 11, 1968), so that no pattern takes more than a number
 * of steps that grows with the text's length.
 * @throws Error that says what is not understood
 */
export function compilePattern(source: string): Pattern {
  const expression = EXPRESSION.exec(source)?.[1];
  if (expression === undefined) {
    const words = fold(source);
    return (text) => fold(text.slice(0, MAX_TEXT)).includes(words);
  }
  const program: Program = parseExpression(expression.normalize('NFC'));
  return (text) => accept(program, [...text.slice(0, MAX_TEXT).normalize('NFC')]);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
