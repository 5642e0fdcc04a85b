import type { Block } from '../../model.js';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { renderText } from '../render/text.js';
import { type Recurrence, sayRecurrence } from './learned.js';
import { comparableText, createPrinter } from './print.js';

export const LEARNED_STEP = 'learned';

interface Marked {
  readonly block: Block;
  readonly print: string;
  readonly recurrence: Recurrence;
}

/**
 * Takes out the blocks that recur across the host's articles. What would be left empty is left alone: an article of
 * recurring blocks alone is better told than lost.
 */
export function dropLearned(page: Page): void {
  const marked = markLearned(page);
  if (!marked.size) return;
  const kept = page.blocks.filter((block) => !marked.has(block));
  if (!kept.some((block) => block.type === 'embed' || renderText([block]) !== '')) return;
  for (const { block, print, recurrence } of marked.values()) {
    const reason = sayRecurrence(recurrence);
    noteRemoval(page, { step: LEARNED_STEP, rule: print, reason, text: renderText([block]) }, [block]);
  }
  page.blocks = kept;
}

function markLearned({ learned, blocks, limits }: Page): Map<Block, Marked> {
  const marked = new Map<Block, Marked>();
  if (!learned?.blocks.size) return marked;
  const printOf = createPrinter(learned);
  for (const block of blocks) {
    const folded = comparableText(block, limits);
    const print = folded && printOf(folded);
    const recurrence = print && learned.blocks.get(print);
    if (recurrence) marked.set(block, { block, print, recurrence });
  }
  for (const heading of headingsOverText(blocks, marked)) marked.delete(heading);
  return marked;
}

/** A heading goes with all that stands below it, or not at all: "What we know" heads another text every day. */
function headingsOverText(blocks: readonly Block[], gone: ReadonlyMap<Block, Marked>): Block[] {
  const kept: Block[] = [];
  let below: { gone: number; kept: number } = { gone: 0, kept: 0 };
  for (const block of [...blocks].reverse()) {
    if (block.type !== 'heading') below[gone.has(block) ? 'gone' : 'kept'] += 1;
    else {
      if (gone.has(block) && (below.kept > 0 || below.gone === 0)) kept.push(block);
      below = { gone: 0, kept: 0 };
    }
  }
  return kept;
}
