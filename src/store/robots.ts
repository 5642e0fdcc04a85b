import { z } from 'zod';
import type { Store } from './store.js';

const Held = z.object({ status: z.number(), body: z.string() });
export type HeldRobots = z.infer<typeof Held>;

/** Each site's robots.txt, shared by all workers. */
export function createRobots({ redis, keys, limits }: Store) {
  return {
    /** @param origin such as `https://news.example` */
    async get(origin: string): Promise<HeldRobots | undefined> {
      const held = await redis.get(keys.robots(origin));
      return held === null ? undefined : Held.parse(JSON.parse(held));
    },
    async put(origin: string, robots: HeldRobots, ttlMs = limits.robotsCacheMs): Promise<void> {
      await redis.set(keys.robots(origin), JSON.stringify(robots), 'PX', Math.max(1, Math.ceil(ttlMs)));
    },
  };
}
