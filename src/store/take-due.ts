import type { Redis } from 'ioredis';
import { runScript } from './script.js';
import { TAKE_DUE } from './scripts/due.js';

export interface Due {
  readonly id: string;
  /** When it was due, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Takes what is due of a sorted set of ids by their times, the earliest first. Each is due again after a lease: what is
 * lost comes back.
 */
export async function takeDueOf(
  redis: Redis,
  key: string,
  { now, leaseMs, most }: { readonly now: number; readonly leaseMs: number; readonly most: number },
): Promise<Due[]> {
  const flat = ((await runScript(redis, TAKE_DUE, [key], [now, leaseMs, most])) as string[]).map(String);
  return flat.flatMap((id, at) => (at % 2 ? [] : [{ id, at: Number(flat[at + 1]) }]));
}
