/** The text of a robots.txt, or the status that came instead. */
export type RobotsAnswer = string | number;

/** Remembers the answers for `/robots.txt`, by origin. */
export interface RobotsCache {
  get(origin: string): Promise<RobotsAnswer | undefined>;
  put(origin: string, answer: RobotsAnswer, ttlMs: number): Promise<void>;
}

const MAX_ORIGINS = 500;

/** A cache for one process; when it is full, the oldest entry goes. */
export function createMemoryRobotsCache(now: () => number = Date.now): RobotsCache {
  const kept = new Map<string, { answer: RobotsAnswer; until: number }>();
  return {
    async get(origin) {
      const found = kept.get(origin);
      return found && found.until > now() ? found.answer : undefined;
    },
    async put(origin, answer, ttlMs) {
      kept.delete(origin);
      kept.set(origin, { answer, until: now() + ttlMs });
      const oldest = kept.keys().next();
      if (kept.size > MAX_ORIGINS && !oldest.done) kept.delete(oldest.value);
    },
  };
}
