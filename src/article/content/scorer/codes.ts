import { remembered } from '../../../remembered.js';

/** Kinds of things as numbers, in an order in which neighbours are alike; a number is the place in its list. */
export const TYPES = ['paragraph', 'heading', 'quote', 'list', 'table', 'image', 'embed', 'code'];
export const KINDS = ['never', 'maybe', 'credit', 'caption', 'none', 'standfirst', 'body'];
export const RULES = [
  'none',
  'read-also',
  'label',
  'caption',
  'end-note',
  'top-line',
  'time',
  'byline',
  'credit',
  'pull-quote',
  'title',
  'repeated',
  'author',
  'another',
];
export const OPENINGS = [
  'a capital',
  'a small letter',
  'a digit',
  'a quote mark',
  'a bracket',
  'a dash',
  'a letter',
  'a sign',
];
export const CLOSINGS = [
  'a word',
  'a stop',
  'a colon',
  'a question',
  'an exclamation',
  'an ellipsis',
  'a sign',
];

export const typeCode = (type: string): number => TYPES.indexOf(type);
export const kindCode = (kind: string | undefined): number => KINDS.indexOf(kind ?? 'none');

export function ruleCode(rule: string | undefined): number {
  const at = RULES.indexOf(rule ?? 'none');
  return at < 0 ? RULES.length - 1 : at;
}

const OPENING_MARKS = [
  /^\p{Lu}/u,
  /^\p{Ll}/u,
  /^\p{N}/u,
  /^[\p{Pi}"'„‚「]/u,
  /^[\p{Ps}[(]/u,
  /^\p{Pd}/u,
  /^\p{L}/u,
];
const WORD = 0;
const SIGN = 6;
const CLOSING_MARKS: readonly (readonly [RegExp, number])[] = [
  [/[?？؟]/, 3],
  [/[!！]/, 4],
  [/[:：]/, 2],
  [/…/, 5],
];

export function openingOf(text: string): number {
  return openingMark(text.slice(0, 2)) ?? OPENING_MARKS.length;
}

const openingMark = remembered(
  (start) => {
    const at = OPENING_MARKS.findIndex((mark) => mark.test(start));
    return at < 0 ? undefined : at;
  },
  { most: 5_000, longest: 2 },
);

export function closingOf(text: string, endsSentence: boolean): number {
  const mark = closingMark(text.slice(-1)) ?? SIGN;
  return endsSentence && (mark === WORD || mark === SIGN) ? 1 : mark;
}

const closingMark = remembered(
  (last) => {
    const known = CLOSING_MARKS.find(([mark]) => mark.test(last));
    return known ? known[1] : /[\p{L}\p{N}]/u.test(last) ? WORD : undefined;
  },
  { most: 5_000, longest: 1 },
);
