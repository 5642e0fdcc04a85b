import type { ParentNode } from 'domhandler';
import type { Found } from '../embeds/detect/embed.js';
import { liftEmbeds } from '../embeds/lift.js';
import type { Trace } from './explain/trace.js';
import type { Page } from './page.js';

/** Takes every embedded post out of the tree and leaves `<figure data-embed="id">` in its place. */
export function liftPageEmbeds(page: Page): void {
  liftEmbedsIn(page, page.document);
}

/** The same for a part that did not stand in the tree: an article out of a script. */
export function liftEmbedsIn({ embeds, url, limits, trace }: Page, root: ParentNode): void {
  const tell = trace && ((found: Found) => tellOf(trace, found));
  for (const embed of liftEmbeds(root, url, limits.maxEmbeds, tell)) embeds.set(embed.id, embed);
}

function tellOf(trace: Trace, { parts, nodes }: Found): void {
  const embeds = parts.flatMap((part) => ('embed' in part ? [part.embed.id] : []));
  const lines = parts.flatMap((part) => ('line' in part ? [part.line] : []));
  trace.lifted(embeds, nodes, lines);
}
