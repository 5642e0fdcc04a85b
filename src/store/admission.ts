import { runScript } from './script.js';
import { ADMIT } from './scripts/poll.js';
import type { Store } from './store.js';

/**
 * Gives polls of one host their turns, so that they come to a worker one after another instead of all at once.
 * @param intervalMs between two of them
 * @returns milliseconds until each; turns beyond `limits.pollHorizonMs` are told, but not taken
 */
export async function admitPolls(
  { redis, keys, limits }: Store,
  host: string,
  intervalMs: number,
  count: number,
): Promise<number[]> {
  const args = [Math.ceil(intervalMs), limits.pollHorizonMs, count];
  const waits = await runScript(redis, ADMIT, [keys.host(host), keys.hostPolls(host)], args);
  return (waits as (number | string)[]).map(Number);
}
