import type { Page } from '../../page.js';
import { type Draft, wordsOf } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import { vectorOf } from './features.js';
import { type BlockModel, scoreOf } from './model.js';
import { reasonOf } from './reason.js';
import { sceneOf, TOLD } from './scene.js';

const STEP = 'tidy';

/** Pictures, posts and code are not judged by their words. */
const SCORED = new Set(['paragraph', 'heading', 'quote', 'list', 'table']);

/** What these rules take out is there already: as a title, a caption, a paragraph. */
const FINAL = new Set(['title', 'caption', 'repeated']);

/**
 * Scores the drafts of a page by what was learned from pages with known articles. Drafts that surely are no article
 * text are taken out; those that surely are it stay, though a rule for lines took them out. Without a model all stays
 * as the rules have it.
 * @param kept those that the rules for lines left
 */
export function sift(
  page: Page,
  drafts: readonly Draft[],
  kept: readonly Draft[],
  evidence: Evidence,
): readonly Draft[] {
  const model = page.rules.blockModel;
  if (!model) return kept;
  const left = new Set(kept);
  const scene = sceneOf(page, drafts, left, evidence);
  for (const [i, { draft, rule }] of scene.blocks.entries()) {
    if (!SCORED.has(draft.block.type) || FINAL.has(rule ?? '')) continue;
    const vector = vectorOf(scene, i);
    const score = scoreOf(model, vector);
    if (rule === undefined && score < model.drop) {
      left.delete(draft);
      tell(page, draft, model, vector, score);
    } else if (rule !== undefined && score > model.keep) {
      left.add(draft);
      untell(page, draft, rule);
    }
  }
  return drafts.filter((draft) => left.has(draft));
}

function tell(page: Page, { block }: Draft, model: BlockModel, vector: Float64Array, score: number): void {
  if (page.removed.length >= page.limits.maxRemovals) return;
  const text = wordsOf(block).slice(0, TOLD);
  page.removed.push({ step: STEP, rule: 'scored', reason: reasonOf(model, vector, score), text });
}

/** What stays after all was not removed. */
function untell(page: Page, { block }: Draft, rule: string): void {
  const text = wordsOf(block).slice(0, TOLD);
  const at = page.removed.findIndex((one) => one.step === STEP && one.rule === rule && one.text === text);
  if (at >= 0) page.removed.splice(at, 1);
}
