import type { Article, SourceRef } from '../model.js';
import { Article as ArticleSchema } from '../model.js';
import type { Draft } from './drafts.js';
import { runScript } from './script.js';
import { AMEND } from './scripts/sighting.js';
import { type Sighting, sightingsOf } from './sightings.js';
import { findSource } from './sources.js';
import type { Store } from './store.js';

/** Others amend the same record at the same moment. */
const TRIES = 5;

/** A draft whose source is the one that showed the article first, with the others beside it. */
export async function withSources(store: Store, draft: Draft): Promise<Draft & Pick<Article, 'alsoIn'>> {
  const refs = await refsOf(store, await sightingsOf(store, draft.article.id), draft.source);
  const [source = draft.source, ...alsoIn] = refs;
  return { ...draft, source, ...(alsoIn.length && { alsoIn }) };
}

/**
 * Names in a record every source that shows its article now, and lists it under each. The content is what it was: there
 * is no new revision.
 * @param without a source that is no longer to be named
 * @returns false when there is no record, or no source is left
 */
export async function amendSources(store: Store, article: string, without?: string): Promise<boolean> {
  const { redis, keys } = store;
  if (without !== undefined) await redis.hdel(keys.sightings(article), without);
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await redis.hget(keys.record(article), 'record');
    if (before === null) return false;
    const { alsoIn: held = [], source: first, ...record } = ArticleSchema.parse(JSON.parse(before));
    const seen = await sightingsOf(store, article);
    const all = await refsOf(store, seen, first, ...held);
    const [source, ...alsoIn] = all.filter((ref) => ref.id !== without);
    if (!source || record.change === 'withdrawn') return false;
    const after = JSON.stringify({ ...record, source, ...(alsoIn.length && { alsoIn }) });
    const names = [keys.record(article), ...[source, ...alsoIn].map((ref) => keys.recordsOf(ref.id))];
    if (await runScript(redis, AMEND, names, [before, after, article])) return true;
  }
  return false;
}

/** The sources of an article, the first first. Those that it names already stay, whatever was forgotten since. */
async function refsOf(
  store: Store,
  seen: readonly Sighting[],
  ...named: readonly SourceRef[]
): Promise<SourceRef[]> {
  const refs = new Map<string, SourceRef>();
  for (const { source: id, entryId } of seen) {
    const known = named.find((ref) => ref.id === id);
    const source = known ?? (await findSource(store, id))?.source;
    if (source) refs.set(id, { id, name: source.name, feedUrl: source.feedUrl, entryId });
  }
  for (const ref of named) if (!refs.has(ref.id)) refs.set(ref.id, ref);
  return [...refs.values()];
}
