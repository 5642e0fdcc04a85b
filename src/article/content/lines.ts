import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { type Draft, nodesOf, wordsOf } from './blocks/draft.js';
import {
  isByline,
  isCaptionLine,
  isCreditLine,
  isEndNote,
  isLabel,
  isReadAlso,
  isTimeLine,
  isTopLine,
} from './line-kinds.js';
import { fold, SENTENCE_END } from './text.js';

const STEP = 'tidy';

/** Drafts on their way to be blocks: those that stay, and a way to take one out with its reason. */
export interface Sieve {
  kept: Draft[];
  drop(draft: Draft, rule: string, reason: string): void;
}

/** Takes out lines that are not the article's: repeated ones, titles, labels, links to other articles, credits. */
export function dropLines(page: Page, drafts: readonly Draft[], titles: ReadonlySet<string>): Draft[] {
  const sieve: Sieve = {
    kept: [],
    drop(draft, rule, reason) {
      const text = wordsOf(draft.block).slice(0, 200);
      noteRemoval(page, { step: STEP, rule, reason, text }, nodesOf(draft));
    },
  };
  dropEach(sieve, drafts, titles);
  dropAtStart(sieve);
  dropAtEnd(sieve);
  return sieve.kept;
}

const MOST_QUOTES = 200;

type Reason = readonly [rule: string, reason: string];

/** Lines of any place. */
function dropEach(sieve: Sieve, drafts: readonly Draft[], titles: ReadonlySet<string>): void {
  const folds = drafts.map((draft) => fold(wordsOf(draft.block)));
  const quotes = drafts.filter(({ block }) => block.type === 'quote').length;
  // Each quote is looked for in the whole text: no article has so many that this costs.
  const whole = quotes > MOST_QUOTES ? '' : folds.join('\n');
  const seen = new Set<string>();
  let started = false;
  for (const [i, draft] of drafts.entries()) {
    const folded = folds[i] ?? '';
    const reason: Reason | undefined = isLine(draft)
      ? ((started ? undefined : titleReason(draft, folded, titles)) ??
        repeats(draft, folded, seen, whole) ??
        neighbourReason(draft, sieve.kept.at(-1), drafts[i + 1]) ??
        lineReason(draft))
      : undefined;
    if (reason) sieve.drop(draft, ...reason);
    else sieve.kept.push(draft);
    seen.add(folded);
    started ||= draft.block.type === 'paragraph' && draft.letters > 120 && !reason;
  }
}

function titleReason(draft: Draft, folded: string, titles: ReadonlySet<string>): Reason | undefined {
  return titles.has(folded) || isTopHeading(draft) ? ['title', 'It repeats the title.'] : undefined;
}

function neighbourReason(
  draft: Draft,
  before: Draft | undefined,
  next: Draft | undefined,
): Reason | undefined {
  if (isDangling(draft, next)) return ['label', 'The heading of something that was taken out.'];
  if (isCaptionLine(draft, before)) return ['caption', 'It stands below a picture and is its caption.'];
  return undefined;
}

const isLine = ({ block: { type } }: Draft): boolean =>
  type !== 'image' && type !== 'embed' && type !== 'code';

function repeats(
  { block }: Draft,
  folded: string,
  seen: ReadonlySet<string>,
  whole: string,
): Reason | undefined {
  if (folded.length > 60 && seen.has(folded)) return ['repeated', 'The same text stands before it.'];
  if (block.type !== 'quote' || !isPulled(folded, whole)) return undefined;
  return ['pull-quote', 'It repeats a sentence of the article.'];
}

function lineReason(draft: Draft): Reason | undefined {
  if (isLabel(draft)) return ['label', 'A label of a player, a button or an advertisement.'];
  if (isReadAlso(draft)) return ['read-also', 'It leads to another article.'];
  if (isCreditLine(draft)) return ['credit', 'It says whose picture it is.'];
  if (isTimeLine(draft)) return ['time', 'It says when and nothing else.'];
  return undefined;
}

const isTopHeading = ({ block, element }: Draft): boolean =>
  block.type === 'heading' && element.name === 'h1';

const isDangling = ({ element, block }: Draft, next: Draft | undefined): boolean =>
  element.attribs['data-label'] !== undefined &&
  block.type === 'heading' &&
  block.text.length <= 50 &&
  (!next || next.block.type === 'heading' || block.text.endsWith(':'));

/** A pull quote says again what the article says in a paragraph. */
function isPulled(folded: string, whole: string): boolean {
  if (folded.length < 20) return false;
  const first = whole.indexOf(folded);
  return first >= 0 && whole.indexOf(folded, first + 1) >= 0;
}

const LONG = 90;
const SENTENCE = 45;

const isProse = ({ block, letters }: Draft): boolean =>
  block.type === 'paragraph' &&
  (letters >= LONG || (letters >= SENTENCE && SENTENCE_END.test(block.text.slice(-3))));

/** Bylines, dates and topics stand before the first real paragraph. */
function dropAtStart(sieve: Sieve): void {
  const kept: Draft[] = [];
  let prose = 0;
  for (const draft of sieve.kept) {
    if (isProse(draft)) prose++;
    // A standfirst may stand above the byline.
    if (prose < 2 && isByline(draft)) sieve.drop(draft, 'byline', 'It names the writer or the day.');
    else if (!prose && isTopLine(draft)) {
      sieve.drop(draft, 'top-line', 'A short line above the article that is no sentence.');
    } else kept.push(draft);
  }
  if (prose) sieve.kept = kept;
}

/** Sources, credits and headings without a text stand after the last real paragraph. */
function dropAtEnd(sieve: Sieve): void {
  const tail: Draft[] = [];
  let dropped = 0;
  for (let draft = sieve.kept.at(-1); draft && sieve.kept.length > 1; draft = sieve.kept.at(-1)) {
    const { type } = draft.block;
    if (type === 'heading') sieve.drop(draft, 'label', 'A heading with nothing below it.');
    else if (isEndNote(draft, sieve.kept.at(-2)))
      sieve.drop(draft, 'end-note', 'It stands below the article and is no part of it.');
    else if (type === 'image' || type === 'embed') tail.unshift(draft);
    else break;
    if (++dropped > 20) break;
    sieve.kept.pop();
  }
  sieve.kept.push(...tail);
}
