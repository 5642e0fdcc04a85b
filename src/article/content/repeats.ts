import type { Draft } from './blocks/draft.js';
import { fold } from './text.js';

const MOST_QUOTES = 200;

/** What has been said on the page, folded: the whole, and what stands before the draft in hand. */
export interface Said {
  readonly whole: string;
  readonly before: Set<string>;
}

/** Each quote is looked for in the whole text: no article has so many that this costs. */
export function saidIn(drafts: readonly Draft[], folds: readonly string[]): Said {
  const quotes = drafts.filter(({ block }) => block.type === 'quote').length;
  const isAsked = quotes > 0 || drafts.some(({ role }) => role === 'standfirst');
  return { whole: isAsked && quotes <= MOST_QUOTES ? folds.join('\n') : '', before: new Set() };
}

type Reason = readonly [rule: string, reason: string];

/** Why a draft says nothing new. */
export function repeatReason(draft: Draft, folded: string, { whole, before }: Said): Reason | undefined {
  if (folded.length > 60 && before.has(folded)) return ['repeated', 'The same text stands before it.'];
  if (draft.role === 'standfirst' && isSentenceOf(folded, whole))
    return ['repeated', 'It repeats a sentence of the article.'];
  if (draft.block.type !== 'quote' || !isPulled(draft.block.text, folded, whole)) return undefined;
  return ['pull-quote', 'It repeats a sentence of the article.'];
}

const SHORTEST = 40;

/** True for a highlight above the article that stands in it as a part of a longer text. */
function isSentenceOf(folded: string, whole: string): boolean {
  if (folded.length < SHORTEST || !twice(folded, whole)) return false;
  const lines = whole.split('\n');
  return lines.filter((line) => line === folded).length < 2;
}

const PROBE = 40;
const LONGEST_PULLED = 300;

/** A pull quote says again what the article says in a paragraph, if not always to the letter. */
function isPulled(text: string, folded: string, whole: string): boolean {
  if (folded.length < 20) return false;
  if (twice(folded, whole)) return true;
  // Who said it may stand in a line of its own.
  const said = fold(text.split('\n', 1)[0] ?? '');
  if (said.length < PROBE * 1.5 || said.length > LONGEST_PULLED) return false;
  const middle = (said.length - PROBE) >> 1;
  return twice(said.slice(middle, middle + PROBE), whole);
}

function twice(part: string, whole: string): boolean {
  const first = whole.indexOf(part);
  return first >= 0 && whole.indexOf(part, first + 1) >= 0;
}
