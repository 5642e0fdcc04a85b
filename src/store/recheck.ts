import type { Store } from './store.js';

/** Has an article's embeds looked at again at a time (milliseconds), unless an earlier one stands. */
export async function planRecheck({ redis, keys }: Store, article: string, at: number): Promise<void> {
  await redis.zadd(keys.recheck, 'LT', at, article);
}

/** The articles whose embeds are due, the longest waiting first, with the time that each was due. */
export async function dueRechecks(
  { redis, keys, now }: Store,
  most: number,
): Promise<{ readonly article: string; readonly at: number }[]> {
  const flat = await redis.zrangebyscore(keys.recheck, '-inf', now(), 'WITHSCORES', 'LIMIT', 0, most);
  return flat.flatMap((article, index) => (index % 2 ? [] : [{ article, at: Number(flat[index + 1]) }]));
}

/** Sets the next time, or none. */
export async function settleRecheck(
  { redis, keys }: Store,
  article: string,
  next: number | undefined,
): Promise<void> {
  if (next === undefined) await redis.zrem(keys.recheck, article);
  else await redis.zadd(keys.recheck, next, article);
}
