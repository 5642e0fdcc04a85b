import type { Store } from './store.js';

/** Takes a source's records out of the store, for good. The change log and the stream keep their numbers. */
export async function purgeRecords({ redis, keys }: Store, source: string): Promise<number> {
  const ids = await redis.zrange(keys.recordsOf(source), 0, '-1');
  for (const id of ids) {
    await redis.del(keys.record(id));
    await redis.zrem(keys.records, id);
  }
  await redis.del(keys.recordsOf(source));
  return ids.length;
}
