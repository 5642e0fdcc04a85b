import { z } from 'zod';
import { Failure } from '../failure.js';
import { CleanedArticle, Embed, Provenance, SourceRef } from '../model.js';
import { getPacked, putPacked } from './packed.js';
import type { Store } from './store.js';

/** A cleaned article on its way to becoming a record. */
export const Draft = z.object({
  source: SourceRef,
  article: CleanedArticle,
  /** ISO 8601. */
  fetched: z.string(),
  provenance: Provenance,
  /** The key of the feed entry. */
  entry: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** The key of the draft that a snapshot gives. */
export function draftKey(article: string, snapshot: string): string {
  return `${article}-${snapshot.slice(0, 12)}`;
}

export async function putDraft({ redis, keys, limits }: Store, key: string, draft: Draft): Promise<void> {
  await putPacked(redis, keys.draft(key), draft, limits.draftTtlMs);
}

/** Undefined when it has been forgotten. */
export async function findDraft({ redis, keys }: Store, key: string): Promise<Draft | undefined> {
  const held = await getPacked(redis, keys.draft(key));
  return held === undefined ? undefined : Draft.parse(held);
}

/** @throws Failure `draft-missing` */
export async function getDraft(store: Store, key: string): Promise<Draft> {
  const draft = await findDraft(store, key);
  if (!draft) throw new Failure('draft-missing', { draft: key });
  return draft;
}

/** Keeps what a provider said of one of the draft's embeds. @param id that the embed has in the draft */
export async function putResolved(store: Store, draft: string, id: string, embed: Embed): Promise<void> {
  const key = store.keys.resolved(draft);
  await store.redis.hset(key, id, JSON.stringify(embed));
  await store.redis.pexpire(key, store.limits.draftTtlMs);
}

/** By the id that each embed has in the draft. */
export async function getResolved({ redis, keys }: Store, draft: string): Promise<Map<string, Embed>> {
  const held = Object.entries(await redis.hgetall(keys.resolved(draft)));
  return new Map(held.map(([id, json]) => [id, Embed.parse(JSON.parse(json))]));
}
