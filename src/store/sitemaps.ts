import { z } from 'zod';
import type { Store } from './store.js';

/** What is known of one child of a sitemap index since it was last read. */
const ChildSitemap = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of its bytes. */
  hash: z.string().optional(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type ChildSitemap = z.infer<typeof ChildSitemap>;

/** A source's child sitemaps, by address. */
export async function childSitemaps(
  { redis, keys }: Store,
  source: string,
): Promise<Map<string, ChildSitemap>> {
  const held = Object.entries(await redis.hgetall(keys.sitemaps(source)));
  return new Map(held.map(([url, json]) => [url, ChildSitemap.parse(JSON.parse(json))]));
}

/** They are forgotten together, once none has been read for as long as an alias holds: dated ones come every day. */
export async function putChildSitemap(
  { redis, keys, limits }: Store,
  source: string,
  url: string,
  known: ChildSitemap,
): Promise<void> {
  const key = keys.sitemaps(source);
  await redis.hset(key, url, JSON.stringify(known));
  await redis.pexpire(key, limits.aliasTtlMs);
  if ((await redis.hlen(key)) > limits.maxSitemapChildren * 50) await redis.del(key);
}
