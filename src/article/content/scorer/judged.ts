import type { PageFacts } from './page-facts.js';

/** Pictures, posts and code are not judged by their words. */
const SCORED = new Set(['paragraph', 'heading', 'quote', 'list', 'table']);

const LONG = 150;
const MOST_LINKED = 0.3;

/**
 * Whether a block is scored at all. What a rule took out is not; nor is a long paragraph of sentences between two
 * others that speaks to no reader: it is article text if anything is, and half of most articles need not be looked at.
 */
export function isJudged(page: PageFacts, at: number): boolean {
  const block = page.blocks[at];
  if (!block || block.rule !== undefined || !SCORED.has(block.draft.block.type)) return false;
  const { text, prose, linkDensity, endsSentence } = block;
  const isPlain =
    prose &&
    endsSentence &&
    text.width >= LONG &&
    linkDensity < MOST_LINKED &&
    text.reader + text.calls === 0;
  return !isPlain || page.lastProse[at] !== at - 1 || page.nextProse[at] !== at + 1;
}
