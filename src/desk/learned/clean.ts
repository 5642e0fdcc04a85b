import type { CleanInput } from '../../article/clean.js';
import type { Learned } from '../../article/learned/learned.js';
import type { CleanedArticle } from '../../model.js';
import type { SnapshotMeta } from '../../store/snapshot.js';
import type { Library } from '../library.js';
import type { WorkOrder } from '../work-order.js';
import { countBlocks } from './count.js';
import { knownOf, learningHost } from './known.js';

/**
 * Cleans an article by what is known of its host, and counts its blocks for the articles to come. The article by which
 * a block becomes known is cleaned once more at once.
 */
export async function cleanLearned(
  { store, reader }: Library,
  order: WorkOrder,
  { url, fetched }: SnapshotMeta,
  input: CleanInput,
): Promise<{ article: CleanedArticle; learned: Learned }> {
  const known = await knownOf(store, learningHost(url));
  const clean = (learned: Learned) => reader.clean(learned.blocks.size ? { ...input, learned } : input);
  const article = await clean(known.learned);
  const now = await countBlocks(store, order, article, fetched, known);
  if (!now) return { article, learned: known.learned };
  const again = await clean(now.learned);
  await countBlocks(store, order, again, fetched, now);
  return { article: again, learned: now.learned };
}
