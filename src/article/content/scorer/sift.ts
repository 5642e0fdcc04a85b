import type { Page } from '../../page.js';
import type { Draft } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import type { Sieve } from '../sieve.js';
import { vectorOf } from './features.js';
import { scoreOf } from './model.js';
import { reasonOf } from './reason.js';
import { sceneOf } from './scene.js';

/** Pictures, posts and code are not judged by their words. */
const SCORED = new Set(['paragraph', 'heading', 'quote', 'list', 'table']);

/** What these rules take out is there already: as a title, a caption, a sentence. */
const FINAL = new Set(['title', 'caption', 'repeated', 'pull-quote']);

/**
 * Scores the drafts of a page by what was learned from pages with known articles. Drafts that surely are no article
 * text are taken out; those that surely are it stay, though a rule for lines took them out. Without a model all is as
 * the rules have it.
 * @param sieve what the rules for lines left, and what they took out
 */
export function sift(page: Page, drafts: readonly Draft[], sieve: Sieve, evidence: Evidence): Sieve {
  const model = page.rules.blockModel;
  if (!model || !sieve.kept.length) return sieve;
  const scene = sceneOf(page, drafts, sieve.dropped, evidence);
  for (const [i, { draft, rule }] of scene.blocks.entries()) {
    if (!SCORED.has(draft.block.type) || FINAL.has(rule ?? '')) continue;
    const vector = vectorOf(scene, i);
    const score = scoreOf(model, vector);
    if (rule === undefined && score < model.drop) sieve.drop(draft, 'scored', reasonOf(model, vector, score));
    else if (rule !== undefined && score > model.keep) sieve.dropped.delete(draft);
  }
  sieve.kept = drafts.filter((draft) => !sieve.dropped.has(draft));
  return sieve;
}
