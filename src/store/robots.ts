import type { Store } from './store.js';

/** The answers for `/robots.txt`, by origin, shared by all workers: a text, or the status that came instead. */
export function createRobots({ redis, keys }: Store) {
  return {
    async get(origin: string): Promise<string | number | undefined> {
      const held = await redis.get(keys.robots(origin));
      return held === null ? undefined : (JSON.parse(held) as string | number);
    },
    /** @param ttlMs milliseconds */
    async put(origin: string, answer: string | number, ttlMs: number): Promise<void> {
      await redis.set(keys.robots(origin), JSON.stringify(answer), 'PX', Math.max(1, Math.ceil(ttlMs)));
    },
  };
}
