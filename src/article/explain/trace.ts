import type { Block, Removal } from '../../model.js';

/**
 * Hears where things happen on a page, so that they can be shown there. Pages are traced only for someone who asks to
 * have them explained; nodes are those of the page's tree, or the lines of a flattened text.
 */
export interface Trace {
  removed(removal: Removal, from: readonly object[]): void;
  kept(block: Block, from: readonly object[]): void;
  /** @param lines words that stood beside the posts in the same nodes, and stay */
  lifted(embeds: readonly string[], from: readonly object[], lines: readonly string[]): void;
  /** To be called when a step has run: what it took out without a word is its doing. */
  after(step: string): void;
}
