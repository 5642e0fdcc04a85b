import type { PageFacts } from './page-facts.js';

/** Pictures, posts and code are not judged by their words. */
const SCORED = new Set(['paragraph', 'heading', 'quote', 'list', 'table']);

/** What these rules take out is there already: as a title, a caption, a sentence. */
const FINAL = new Set(['title', 'caption', 'repeated', 'pull-quote']);

const LONG = 150;
const MOST_LINKED = 0.3;

/**
 * Whether a block is scored at all. A long paragraph of sentences between two others, that speaks to no reader, is
 * article text if anything is: half of most articles need not be looked at.
 */
export function isJudged(page: PageFacts, at: number): boolean {
  const block = page.blocks[at];
  if (!block || !SCORED.has(block.draft.block.type) || FINAL.has(block.rule ?? '')) return false;
  const { text, rule, prose, linkDensity, endsSentence } = block;
  const isPlain =
    rule === undefined &&
    prose &&
    endsSentence &&
    text.width >= LONG &&
    linkDensity < MOST_LINKED &&
    text.reader + text.calls === 0;
  return !isPlain || page.lastProse[at] !== at - 1 || page.nextProse[at] !== at + 1;
}
