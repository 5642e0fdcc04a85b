import type { Limits } from '../../limits.js';
import type { Removal } from '../../model.js';
import { oneSpaced } from '../single-spaced.js';

/** What was taken out, each piece once, cut to what a record may hold. */
export function listRemovals(removed: readonly Removal[], limits: Limits): Removal[] {
  const unique = new Map<string, Removal>();
  for (const removal of removed) {
    const text = oneSpaced(removal.text);
    if (text === '') continue;
    if (unique.size >= limits.maxRemovals) break;
    unique.set(`${removal.step}\n${removal.rule}\n${text}`, {
      ...removal,
      text: text.length > limits.maxRemovalLength ? `${text.slice(0, limits.maxRemovalLength)}…` : text,
    });
  }
  return [...unique.values()];
}
