import { runScript } from './script.js';
import { ENTER, SHUT, TELL } from './scripts/breaker.js';
import type { Store } from './store.js';

/** Which of the providers' endpoints answer us, over all workers: see src/embeds/breaker.ts. */
export function createBreaker({ redis, keys, limits }: Store) {
  const run = (script: typeof ENTER, ...args: (string | number)[]) =>
    runScript(redis, script, [keys.breakers], args);
  return {
    /** Milliseconds until the endpoint may be asked; after a closure one alone gets 0. */
    enter: async (endpoint: string): Promise<number> =>
      Number(await run(ENTER, endpoint, limits.breakerProbeMs)),
    shut: async (endpoint: string): Promise<number> => Number(await run(SHUT, endpoint)),
    /** Gives what is not to be believed. @param about what was asked */
    async tell(endpoint: string, about: string, sign: 'answered' | 'missing' | 'refused'): Promise<string[]> {
      const { breakerWindowMs, breakerAnswers, breakerBurst, breakerFirstMs, breakerMaxMs } = limits;
      const bad = sign === 'answered' ? 0 : 1;
      const given = [about, bad, breakerWindowMs, breakerAnswers, breakerBurst, breakerFirstMs, breakerMaxMs];
      const burst = await run(TELL, endpoint, ...given);
      return Array.isArray(burst) ? burst.map(String) : [];
    },
  };
}

export interface Closed {
  readonly endpoint: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Closures in a row. */
  readonly closures: number;
}

/** The endpoints that are closed, or are still to be tried after a closure. */
export async function listClosed({ redis, keys }: Store): Promise<Closed[]> {
  const held = Object.entries(await redis.hgetall(keys.breakers));
  return held.flatMap(([endpoint, json]) => {
    const { until = 0, trips = 0 } = JSON.parse(json) as { until?: number; trips?: number };
    return trips > 0 ? [{ endpoint, until, closures: trips }] : [];
  });
}
