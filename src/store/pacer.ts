import { runScript } from './script.js';
import { CLAIM, PEEK, PENALISE, RESERVE, SENT } from './scripts/pacer.js';
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
      await runScript(redis, PENALISE, [keys.host(host), keys.hostLast(host)], [wait]);
    },
    /** 0 when a request may go out now, and keeps `intervalMs` after it free; else the milliseconds to wait. */
    async claim(host: string, intervalMs: number): Promise<number> {
      return Number(await runScript(redis, CLAIM, [keys.hostLast(host)], [Math.ceil(intervalMs)]));
    },
    /** Tells that the request which claimed has gone out only now. */
    async sent(host: string, intervalMs: number): Promise<void> {
      await runScript(redis, SENT, [keys.hostLast(host)], [Math.ceil(intervalMs)]);
    },
    /** Milliseconds until the host is free. Takes nothing. */
    async peek(host: string, intervalMs = 0, burst = 1): Promise<number> {
      const ahead = Math.ceil(intervalMs * (burst - 1));
      return Number(await runScript(redis, PEEK, [keys.host(host)], [ahead]));
    },
  };
}

export type StorePacer = ReturnType<typeof createPacer>;
