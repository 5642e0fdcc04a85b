import type { Removal } from '../model.js';
import type { Page } from './page.js';

/**
 * Tells of a piece that is taken out, as long as the record has room for more; a piece without text is not worth a line.
 * @param from the nodes that it was
 * @param part true where only the removal's words are taken out of those nodes
 */
export function noteRemoval(page: Page, removal: Removal, from: readonly object[], part = false): void {
  if (!removal.text || page.removed.length >= page.limits.maxRemovals) return;
  page.removed.push(removal);
  page.trace?.removed(removal, from, part);
}
