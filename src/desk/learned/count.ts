import { fold } from '../../article/fold.js';
import { createPrinter } from '../../article/learned/print.js';
import { type Sighting, sightingsOf } from '../../article/learned/sightings.js';
import type { CleanedArticle } from '../../model.js';
import { saveBlocks } from '../../store/learned/blocks.js';
import { remember, type WindowArticle } from '../../store/learned/window.js';
import type { Store } from '../../store/store.js';
import type { WorkOrder } from '../work-order.js';
import { type KnownHost, toKnown } from './known.js';
import { learn } from './learn.js';

/** Others may change the host's blocks at the same time; the next article of the host counts this one too. */
const TRIES = 3;

/**
 * Counts the blocks of a cleaned article for its host. Counting it again changes nothing.
 * @param fetched ISO 8601: stands in for an article's day of publication
 * @returns what is known of the host by now, if it is more than the article was cleaned by
 */
export async function countBlocks(
  store: Store,
  order: WorkOrder,
  article: CleanedArticle,
  fetched: string,
  { version, learned }: KnownHost,
): Promise<KnownHost | undefined> {
  const { host, key } = learned;
  const sightings = sightingsOf(article, learned, store.limits);
  const remembered = toRemember(order, article, fetched, version, sightings, createPrinter(learned));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { window, state } = await remember(store, host, remembered);
    const changes = learn(state, window, sightings, store.now(), store.limits);
    const idle = !changes.set.size && !changes.gone.length;
    if (!idle && !(await saveBlocks(store, host, state, changes))) continue;
    const blocks = new Map([...state.blocks, ...changes.set]);
    for (const print of changes.gone) blocks.delete(print);
    const known = toKnown(host, key, { version: changes.version, blocks });
    // What the cleaner was told of and left alone is no reason to ask it again.
    const differs = sightings.some(
      ({ print }) => known.learned.blocks.has(print) !== learned.blocks.has(print),
    );
    return differs ? known : undefined;
  }
  return undefined;
}

function toRemember(
  { article, snapshot, entry }: WorkOrder,
  { title, published, blocks }: CleanedArticle,
  fetched: string,
  version: number,
  sightings: readonly Sighting[],
  printOf: (folded: string) => string,
): WindowArticle {
  return {
    article,
    version,
    snapshot,
    entry,
    story: printOf(fold(title ?? article)).slice(0, 8),
    day: (published ?? fetched).slice(0, 10),
    embeds: blocks.some(({ type }) => type === 'embed'),
    prints: new Map(sightings.map(({ print, marks }) => [print, marks])),
  };
}
