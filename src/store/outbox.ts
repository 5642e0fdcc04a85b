import type { Store } from './store.js';

/** To be called once the deliveries of a change are queued. */
export async function clearOutbox({ redis, keys }: Store, seq: number): Promise<void> {
  await redis.zrem(keys.outbox, seq);
}

/** Changes that have waited for their deliveries longer than `ms`: whoever was to queue them is gone. */
export async function overdueChanges({ redis, keys, now }: Store, ms: number): Promise<number[]> {
  return (await redis.zrangebyscore(keys.outbox, 0, now() - ms, 'LIMIT', 0, 100)).map(Number);
}

/** Has the deliveries of a change queued again; those under way or done are left alone. */
export async function reopenOutbox({ redis, keys }: Store, seq: number): Promise<void> {
  await redis.zadd(keys.outbox, 0, seq);
}
