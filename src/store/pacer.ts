import { runScript } from './script.js';
import { PEEK, PENALISE, RESERVE } from './scripts/pacer.js';
import type { Store } from './store.js';

/** Spaces out the requests to each host, over all workers. */
export function createPacer({ redis, keys, limits }: Store) {
  return {
    /**
     * Takes the host's next free moment. Gives the milliseconds to wait for it.
     * @param burst how many may go at once after a silence
     */
    async reserve(host: string, intervalMs: number, burst = 1): Promise<number> {
      const ahead = Math.ceil(intervalMs * (burst - 1));
      return Number(await runScript(redis, RESERVE, [keys.host(host)], [Math.ceil(intervalMs), ahead]));
    },
    /** Nothing goes to the host for `ms`, at most `limits.maxRetryAfterMs`. */
    async penalise(host: string, ms: number): Promise<void> {
      const wait = Math.ceil(Math.min(Math.max(ms, 0), limits.maxRetryAfterMs));
      await runScript(redis, PENALISE, [keys.host(host)], [wait]);
    },
    /** Milliseconds until the host is free. Takes nothing. */
    async peek(host: string, intervalMs = 0, burst = 1): Promise<number> {
      const ahead = Math.ceil(intervalMs * (burst - 1));
      return Number(await runScript(redis, PEEK, [keys.host(host)], [ahead]));
    },
  };
}

export type StorePacer = ReturnType<typeof createPacer>;
