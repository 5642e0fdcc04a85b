import { monthNames } from './months.js';
import type { Token } from './tokens.js';
import { MOST_WEEKDAY_WORDS, weekdayNames } from './weekdays.js';

const MONTH_WORDS = new Set(['thang', 'thg']);
/** `كانون الثاني` has two; `ก.พ.` reads as two. */
const MOST_MONTH_WORDS = 3;

/** The month that some tokens name. */
export interface MonthAt {
  readonly month: number;
  readonly words: number;
  readonly persian?: boolean;
}

/** The month named at a place, by its number (`tháng 2`) or its name in any language. */
export function monthAt(tokens: readonly Token[], at: number): MonthAt | undefined {
  return numberedMonth(tokens, at) ?? namedMonth(tokens, at);
}

function numberedMonth(tokens: readonly Token[], at: number): MonthAt | undefined {
  const next = tokens[at + 1];
  if (!MONTH_WORDS.has(tokens[at]?.word ?? '') || !next?.number || next.digits > 2) return undefined;
  return { month: next.number, words: 2 };
}

function namedMonth(tokens: readonly Token[], at: number): MonthAt | undefined {
  const { gregorian, persian } = monthNames();
  for (let words = MOST_MONTH_WORDS; words > 0; words--) {
    const name = wordAt(tokens, at, words);
    const month = gregorian.get(name) || persian.get(name);
    if (month) return { month, words, persian: !gregorian.get(name) };
  }
  return undefined;
}

/** Several words as one; empty if there are not so many. */
function wordAt(tokens: readonly Token[], at: number, words: number): string {
  const run = tokens.slice(at, at + words);
  return run.length === words && run.every((token) => token.word)
    ? run.map((token) => token.word).join('')
    : '';
}

/** How many tokens name a day of the week at a place; 0 for none. */
export function weekdayAt(tokens: readonly Token[], at: number): number {
  for (let words = MOST_WEEKDAY_WORDS; words > 0; words--) {
    if (weekdayNames().has(wordAt(tokens, at, words))) return words;
  }
  return 0;
}
