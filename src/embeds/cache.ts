import { DEFAULT_LIMITS } from '../limits.js';

/** Answers of providers, kept so that a post is asked for once however many articles embed it. */
export interface AnswerCache {
  get(key: string): Promise<string | undefined>;
  /** @param ttlMs milliseconds until it is forgotten */
  put(key: string, value: string, ttlMs: number): Promise<void>;
  forget?(keys: readonly string[]): Promise<void>;
  /** True for the one of all processes that is to ask; `ms` after it another may, should it have died. */
  claim?(key: string, ms: number): Promise<boolean>;
  release?(key: string): Promise<void>;
}

/** What the answer for a post is kept by. */
export function answerKey(provider: string, ref: string): string {
  return `embed:${provider}:${ref}`;
}

/** A cache for one process: for the command line, and where there is no Redis. */
export function memoryCache(
  now: () => number = Date.now,
  maxEntries: number = DEFAULT_LIMITS.maxCachedAnswers,
): AnswerCache {
  const entries = new Map<string, { value: string; until: number }>();
  return {
    async get(key) {
      const entry = entries.get(key);
      return entry && entry.until > now() ? entry.value : undefined;
    },
    async put(key, value, ttlMs) {
      entries.delete(key);
      entries.set(key, { value, until: now() + ttlMs });
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value);
    },
    async forget(keys) {
      for (const key of keys) entries.delete(key);
    },
  };
}
