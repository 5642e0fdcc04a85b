import { runScript } from './script.js';
import { PEEK, PENALISE, RESERVE } from './scripts/pacer.js';
import type { Store } from './store.js';

/** Spaces out the requests to each host, over all workers. */
export function createPacer({ redis, keys, limits }: Store) {
  return {
    /** Takes the host's next free moment. Gives the milliseconds to wait for it. */
    async reserve(host: string, intervalMs: number): Promise<number> {
      return Number(await runScript(redis, RESERVE, [keys.host(host)], [Math.ceil(intervalMs)]));
    },
    /** Nothing goes to the host for `ms`, at most `limits.maxRetryAfterMs`. */
    async penalise(host: string, ms: number): Promise<void> {
      const wait = Math.ceil(Math.min(Math.max(ms, 0), limits.maxRetryAfterMs));
      await runScript(redis, PENALISE, [keys.host(host)], [wait]);
    },
    /** Milliseconds until the host is free. Takes nothing. */
    async peek(host: string): Promise<number> {
      return Number(await runScript(redis, PEEK, [keys.host(host)], []));
    },
  };
}

export type StorePacer = ReturnType<typeof createPacer>;
