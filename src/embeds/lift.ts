import type { ParentNode } from 'domhandler';
import { DEFAULT_LIMITS } from '../limits.js';
import type { Embed } from '../model.js';
import { type Found, remember } from './detect/embed.js';
import { findEmbeds } from './detect/find.js';
import { placeFigures } from './detect/place.js';

/**
 * Takes every embedded post, video, chart and the like out of the tree and leaves an empty
 * `<figure data-embed="id">` in its place. A post that the page shows twice is one record and two figures.
 *
 * @param tell hears of each place where posts are found, before it is changed
 * @returns the embeds in the page's order, at most `maxEmbeds`
 */
export function liftEmbeds(
  root: ParentNode,
  pageUrl: string,
  maxEmbeds: number = DEFAULT_LIMITS.maxEmbeds,
  tell: (found: Found) => void = () => {},
): Embed[] {
  const embeds = new Map<string, Embed>();
  for (const found of findEmbeds(root, pageUrl)) {
    if (embeds.size >= maxEmbeds) break;
    for (const part of found.parts) if ('embed' in part) remember(embeds, part.embed);
    tell(found);
    placeFigures(found);
  }
  return [...embeds.values()];
}
