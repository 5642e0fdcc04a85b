import { sha256 } from '../identity.js';
import type { Store } from './store.js';

/** What providers answered, kept for as long as the asker says. Questions may be long: they are hashed. */
export function createAnswers({ redis, keys }: Store) {
  return {
    async get(question: string): Promise<string | undefined> {
      return (await redis.get(keys.answer(sha256(question)))) ?? undefined;
    },
    /** @param ttlMs milliseconds */
    async put(question: string, answer: string, ttlMs: number): Promise<void> {
      await redis.set(keys.answer(sha256(question)), answer, 'PX', Math.max(1, Math.ceil(ttlMs)));
    },
  };
}
