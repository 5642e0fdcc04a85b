import { sha256 } from '../identity.js';
import type { Store } from './store.js';

/** What providers answered, kept for as long as the asker says. Questions may be long: they are hashed. */
export function createAnswers({ redis, keys }: Store) {
  const keyOf = (question: string) => keys.answer(sha256(question));
  const claimOf = (question: string) => keys.asking(sha256(question));
  return {
    async get(question: string): Promise<string | undefined> {
      return (await redis.get(keyOf(question))) ?? undefined;
    },
    /** @param ttlMs milliseconds */
    async put(question: string, answer: string, ttlMs: number): Promise<void> {
      await redis.set(keyOf(question), answer, 'PX', Math.max(1, Math.ceil(ttlMs)));
    },
    async forget(questions: readonly string[]): Promise<void> {
      if (questions.length) await redis.del(...questions.map(keyOf));
    },
    /** True for the one, of all workers, that is to ask. @param ms after which another may, if it died */
    async claim(question: string, ms: number): Promise<boolean> {
      return (await redis.set(claimOf(question), '1', 'PX', Math.ceil(ms), 'NX')) === 'OK';
    },
    async release(question: string): Promise<void> {
      await redis.del(claimOf(question));
    },
  };
}
