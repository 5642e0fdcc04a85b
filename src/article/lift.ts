import { liftEmbeds } from '../embeds/lift.js';
import type { Page } from './page.js';

/** Takes every embedded post out of the tree and leaves `<figure data-embed="id">` in its place. */
export function liftPageEmbeds(page: Page): void {
  for (const embed of liftEmbeds(page.$, page.url)) page.embeds.set(embed.id, embed);
}
