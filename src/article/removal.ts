import type { Removal } from '../model.js';
import type { Page } from './page.js';

/**
 * Tells of a piece that is taken out, as long as the record has room for more; a piece without text is not worth a line.
 * @param from the nodes that hold it: elements as a whole, or text nodes of which it is a part
 */
export function noteRemoval(page: Page, removal: Removal, from: readonly object[]): void {
  if (!removal.text || page.removed.length >= page.limits.maxRemovals) return;
  page.removed.push(removal);
  page.trace?.removed(removal, from);
}
