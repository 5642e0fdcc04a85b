import type { Page } from '../page.js';
import { type Draft, wordsOf } from './blocks/draft.js';
import { isCaptionLine, isCreditLine } from './caption-lines.js';
import { dropAtEnd, dropAtStart } from './ends.js';
import { isLabel, isTimeLine } from './line-kinds.js';
import { isReadAlso } from './read-also.js';
import { repeatReason, saidIn } from './repeats.js';
import { createSieve, type Sieve } from './sieve.js';
import { fold } from './text.js';

type Reason = readonly [rule: string, reason: string];

/** Takes out lines that are not the article's: repeated ones, titles, labels, links to other articles, credits. */
export function dropLines(page: Page, drafts: readonly Draft[], titles: ReadonlySet<string>): Sieve {
  const sieve = createSieve();
  dropEach(sieve, drafts, titles, page.url);
  dropAtStart(sieve);
  dropAtEnd(sieve, page.metadata.authors);
  return sieve;
}

/** Lines of any place. */
function dropEach(
  sieve: Sieve,
  drafts: readonly Draft[],
  titles: ReadonlySet<string>,
  pageUrl: string,
): void {
  const folds = drafts.map((draft) => fold(wordsOf(draft.block)));
  const said = saidIn(drafts, folds);
  let started = false;
  for (const [i, draft] of drafts.entries()) {
    const folded = folds[i] ?? '';
    const reason: Reason | undefined = isLine(draft)
      ? ((started ? undefined : titleReason(draft, folded, titles)) ??
        repeatReason(draft, folded, said) ??
        neighbourReason(draft, sieve.kept.at(-1), drafts[i + 1]) ??
        lineReason(draft, pageUrl))
      : undefined;
    if (reason) sieve.drop(draft, ...reason);
    else sieve.kept.push(draft);
    said.before.add(folded);
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

function lineReason(draft: Draft, pageUrl: string): Reason | undefined {
  if (isLabel(draft)) return ['label', 'A label of a player, a button or an advertisement.'];
  if (isReadAlso(draft, pageUrl)) return ['read-also', 'It leads to another article.'];
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
