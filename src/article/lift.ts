import type { Found } from '../embeds/detect/embed.js';
import { liftEmbeds } from '../embeds/lift.js';
import type { Trace } from './explain/trace.js';
import type { Page } from './page.js';

/** Takes every embedded post out of the tree and leaves `<figure data-embed="id">` in its place. */
export function liftPageEmbeds(page: Page): void {
  const { $, url, limits, trace } = page;
  const tell = trace && ((found: Found) => tellOf(trace, found));
  for (const embed of liftEmbeds($, url, limits.maxEmbeds, tell)) page.embeds.set(embed.id, embed);
}

function tellOf(trace: Trace, { parts, nodes }: Found): void {
  const embeds = parts.flatMap((part) => ('embed' in part ? [part.embed.id] : []));
  const lines = parts.flatMap((part) => ('line' in part ? [part.line] : []));
  trace.lifted(embeds, nodes, lines);
}
