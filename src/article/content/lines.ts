import type { Page } from '../page.js';
import { type Draft, wordsOf } from './blocks/draft.js';
import { fold, SENTENCE_END } from './text.js';

const STEP = 'tidy';
const SHORT = 100;

/** Takes out lines that are not the article's: repeated ones, titles, links to other articles. */
export function dropLines(page: Page, drafts: readonly Draft[], titles: ReadonlySet<string>): Draft[] {
  const seen = new Set<string>();
  const kept: Draft[] = [];
  const drop = (draft: Draft, rule: string, reason: string): void => {
    const text = wordsOf(draft.block).slice(0, 200);
    if (text && page.removed.length < page.limits.maxRemovals)
      page.removed.push({ step: STEP, rule, reason, text });
  };
  for (const draft of drafts) {
    const folded = fold(wordsOf(draft.block));
    if (draft.block.type === 'image' || draft.block.type === 'embed') kept.push(draft);
    else if (titles.has(folded) && !kept.some(isLong)) drop(draft, 'title', 'It repeats the title.');
    else if (folded.length > 60 && seen.has(folded))
      drop(draft, 'repeated', 'The same text stands before it.');
    else if (isLinkLine(draft)) drop(draft, 'link-line', 'It is a link to something else and no sentence.');
    else kept.push(draft);
    seen.add(folded);
  }
  return kept;
}

const isLong = (draft: Draft): boolean => draft.letters > 200;

function isLinkLine({ block, letters, linked }: Draft): boolean {
  if (block.type !== 'paragraph' || !linked || linked < letters * 0.8) return false;
  return letters < SHORT && !SENTENCE_END.test(block.text.slice(-3));
}
