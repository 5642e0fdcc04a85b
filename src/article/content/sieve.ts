import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { type Draft, nodesOf, wordsOf } from './blocks/draft.js';

const STEP = 'tidy';

/** Drafts on their way to be blocks: those that stay, and a way to take one out with its reason. */
export interface Sieve {
  kept: Draft[];
  drop(draft: Draft, rule: string, reason: string): void;
}

/** A sieve that says in the page's removals what it took out. */
export function createSieve(page: Page): Sieve {
  return {
    kept: [],
    drop(draft, rule, reason) {
      const text = wordsOf(draft.block).slice(0, 200);
      noteRemoval(page, { step: STEP, rule, reason, text }, nodesOf(draft));
    },
  };
}
