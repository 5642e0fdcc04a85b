import type { Page } from '../../page.js';
import type { Draft } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import type { Sieve } from '../sieve.js';
import { blockFacts, knownOf } from './block-facts.js';
import { type PageFacts, pageFacts } from './page-facts.js';

/**
 * What is known of every draft of a page.
 * @param dropped what the rules for lines took out
 */
export function sceneOf(
  page: Page,
  drafts: readonly Draft[],
  dropped: Sieve['dropped'],
  evidence: Evidence,
): PageFacts {
  const known = knownOf(page, evidence, drafts.length);
  return pageFacts(drafts.map((draft) => blockFacts(draft, dropped.get(draft)?.rule, known)));
}
