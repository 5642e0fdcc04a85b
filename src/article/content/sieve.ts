import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { type Draft, nodesOf, wordsOf } from './blocks/draft.js';

const STEP = 'tidy';
/** Characters of a line that are told. */
const TOLD = 200;

/** Why a draft is taken out. */
export interface Verdict {
  readonly rule: string;
  readonly reason: string;
}

/** Drafts on their way to be blocks: those that stay, those that are taken out, and a way to take one out. */
export interface Sieve {
  kept: Draft[];
  readonly dropped: Map<Draft, Verdict>;
  drop(draft: Draft, rule: string, reason: string): void;
}

export function createSieve(): Sieve {
  const dropped = new Map<Draft, Verdict>();
  return {
    kept: [],
    dropped,
    drop: (draft, rule, reason) => dropped.set(draft, { rule, reason }),
  };
}

/** Says in the page's removals what was taken out, in reading order. */
export function tellDropped(page: Page, drafts: readonly Draft[], dropped: Sieve['dropped']): void {
  for (const draft of drafts) {
    const verdict = dropped.get(draft);
    const text = verdict && wordsOf(draft.block).slice(0, TOLD);
    if (text) noteRemoval(page, { step: STEP, ...verdict, text }, nodesOf(draft));
  }
}
