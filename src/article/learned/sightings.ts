import type { Block, CleanedArticle } from '../../model.js';
import { renderText } from '../render/text.js';
import { LEARNED_STEP } from './drop.js';
import type { LearnedLimits } from './learned.js';
import { comparableText, createPrinter } from './print.js';
import { titleWords } from './title-words.js';

/** What was noticed of a block where it stood, as bits. */
export const MARKS = {
  /** Among the first or last blocks of the article's text. */
  edge: 1,
  /** Right above or below an embed. */
  beside: 2,
  /** As long as a paragraph of an article. */
  long: 4,
  /** It speaks of what the article's title speaks of. */
  tied: 8,
  /** It holds quotation marks. */
  speech: 16,
  quote: 32,
} as const;

/** One block of one article. */
export interface Sighting {
  readonly print: string;
  readonly marks: number;
  readonly text: string;
}

const FIRST = 2;
const LAST = 4;
const LONG = 240;
const QUOTATION = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/;
/** Of the blocks that are counted, so many are the first ones; the others the last. */
const SHARE_OF_START = 0.25;

/** The blocks of a cleaned article that may recur, and those that were taken out because they do; each once. */
export function sightingsOf(
  article: Pick<CleanedArticle, 'blocks' | 'removed' | 'title' | 'publisher'>,
  from: { readonly key: string; readonly host: string },
  limits: LearnedLimits,
): Sighting[] {
  const found = new Map<string, Sighting>();
  const printOf = createPrinter(from);
  const isTied = titleWords(article.title, article.publisher?.name);
  for (const { block, folded, place } of atBothEnds(candidates(article.blocks, limits), limits)) {
    const print = printOf(folded);
    const marks = place | marksOf(block, folded) | (isTied(folded) ? MARKS.tied : 0);
    if (!found.has(print)) found.set(print, { print, marks, text: renderText([block]) });
  }
  for (const { step, rule: print, text } of article.removed)
    if (step === LEARNED_STEP && !found.has(print)) found.set(print, { print, marks: 0, text });
  return [...found.values()];
}

interface Candidate {
  readonly block: Block;
  readonly folded: string;
  readonly place: number;
}

function candidates(blocks: readonly Block[], limits: LearnedLimits): Candidate[] {
  const isText = ({ type }: Block) => type !== 'image' && type !== 'embed';
  const texts = blocks.filter(isText);
  const edge = new Set([...texts.slice(0, FIRST), ...texts.slice(-LAST)]);
  const shown = blocks.filter(({ type }) => type !== 'image');
  return shown.flatMap((block, at) => {
    const folded = comparableText(block, limits);
    if (folded === undefined) return [];
    const beside = shown[at - 1]?.type === 'embed' || shown[at + 1]?.type === 'embed';
    return [{ block, folded, place: (edge.has(block) ? MARKS.edge : 0) | (beside ? MARKS.beside : 0) }];
  });
}

function marksOf({ type, ...block }: Block, folded: string): number {
  const speech = 'text' in block && QUOTATION.test(block.text);
  return (
    (folded.length >= LONG ? MARKS.long : 0) |
    (speech ? MARKS.speech : 0) |
    (type === 'quote' ? MARKS.quote : 0)
  );
}

/** What recurs stands at the ends more often than in the middle. */
function atBothEnds(all: readonly Candidate[], { maxLearnedPrints }: LearnedLimits): readonly Candidate[] {
  if (all.length <= maxLearnedPrints) return all;
  const first = Math.floor(maxLearnedPrints * SHARE_OF_START);
  return [...all.slice(0, first), ...all.slice(all.length - (maxLearnedPrints - first))];
}
