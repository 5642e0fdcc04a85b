import type { Page } from '../../page.js';
import { type Draft, wordsOf } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import { blockFacts, knownOf } from './block-facts.js';
import { type PageFacts, pageFacts } from './page-facts.js';

/** Characters of a removed line that are told. */
export const TOLD = 200;

/**
 * What is known of every draft of a page.
 * @param kept those that the rules for lines left
 */
export function sceneOf(
  page: Page,
  drafts: readonly Draft[],
  kept: ReadonlySet<Draft>,
  evidence: Evidence,
): PageFacts {
  const rules = new Map<string, string>();
  for (const { step, rule, text } of page.removed) if (step === 'tidy') rules.set(text, rule);
  const known = knownOf(page, evidence);
  return pageFacts(
    drafts.map((draft) => {
      const rule = kept.has(draft)
        ? undefined
        : (rules.get(wordsOf(draft.block).slice(0, TOLD)) ?? 'unknown');
      return blockFacts(draft, rule, known);
    }),
  );
}
