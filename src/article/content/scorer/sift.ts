import type { Page } from '../../page.js';
import type { Draft } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import { roleOf } from '../roles.js';
import type { Sieve } from '../sieve.js';
import { FEATURES, vectorOf } from './features.js';
import { isJudged } from './judged.js';
import { isLow, scoreOf } from './likelihood.js';
import { reasonOf } from './reason.js';
import { sceneOf } from './scene.js';

/**
 * Scores the drafts of a page by what was learned from pages with known articles, and takes out those that are hardly
 * article text. Without a model all is as the rules for lines have it.
 * @param sieve what the rules for lines left, and what they took out
 */
export function sift(page: Page, drafts: readonly Draft[], sieve: Sieve, evidence: Evidence): Sieve {
  const model = page.rules.blockModel;
  if (!model || !sieve.kept.length) return sieve;
  const scene = sceneOf(page, drafts, sieve.dropped, evidence);
  const vector = new Float64Array(FEATURES.length);
  for (const [i, { draft }] of scene.blocks.entries()) {
    if (!isJudged(scene, i)) continue;
    if (!isLow(model, vectorOf(scene, i, vector)) || isNote(page, draft, evidence)) continue;
    sieve.drop(draft, 'scored', reasonOf(model, vector, scoreOf(model, vector)));
  }
  const kept = sieve.kept.filter((draft) => !sieve.dropped.has(draft));
  // A page whose every block is doubtful has no article to compare them with.
  if (kept.length) sieve.kept = kept;
  else for (const draft of sieve.kept) sieve.dropped.delete(draft);
  return sieve;
}

/** Corrections and editors' notes read like boilerplate, and are kept for what they are. */
const isNote = (page: Page, draft: Draft, evidence: Evidence): boolean =>
  roleOf(draft, false, evidence, page.rules.roles) !== undefined;
