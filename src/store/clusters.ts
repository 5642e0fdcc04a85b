import { shinglesOf } from '../cluster/shingles.js';
import { BAND, BYTES, signatureOf } from '../cluster/signature.js';
import type { CleanedArticle } from '../model.js';
import { runScript } from './script.js';
import { CLUSTER } from './scripts/cluster.js';
import type { Store } from './store.js';

/** Share of the shingles of both texts, and of the shorter one's, that two copies have in common at the least. */
const LIKENESS = 0.15;
const CONTAINMENT = 0.4;

/**
 * The cluster of an article: of the article of the last days whose text is most like its own, else one of its own.
 * It holds as long as the article is remembered, whatever becomes of its text; a text too short to tell has none.
 */
export async function clusterOf(
  { redis, keys, limits, now }: Store,
  { id, text }: Pick<CleanedArticle, 'id' | 'text'>,
): Promise<{ cluster?: string }> {
  const shingles = shinglesOf(text);
  if (shingles.size < limits.minClusterShingles) return {};
  const names = [keys.clusterTurn, ...[0, 1].map(keys.clusterSignatures), ...[0, 1].map(keys.clusterBands)];
  const args = [
    id.slice(2, 14),
    signatureOf(shingles),
    shingles.size,
    now(),
    limits.clusterWindowMs / 2,
    limits.maxClusterArticles / 2,
    BYTES,
    BAND,
    LIKENESS,
    CONTAINMENT,
  ];
  return { cluster: `c-${await runScript(redis, CLUSTER, names, args)}` };
}
