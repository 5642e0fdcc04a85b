import { z } from 'zod';
import { runScript } from '../script.js';
import { SAVE_BLOCKS, SETTLE } from '../scripts/learned.js';
import type { Store } from '../store.js';

const LearnedBlock = z.object({
  /** `learned` by itself, `confirmed` by an operator; `forgotten` by one: never again. */
  state: z.enum(['learned', 'confirmed', 'forgotten']),
  /** The beginning of its text. */
  text: z.string(),
  place: z.enum(['edge', 'embed', 'prose']),
  /** Articles that have it, and those that were looked at, when it was last seen. */
  seen: z.number(),
  of: z.number(),
  /** Milliseconds since the epoch. */
  since: z.number(),
  last: z.number(),
  /** The version of the host's blocks since which it is removed, or no longer. */
  changed: z.number(),
});
export type LearnedBlock = z.infer<typeof LearnedBlock>;

/** What is known of a host: the version counts up whenever another block is removed, or one no longer. */
export interface LearnedState {
  readonly version: number;
  readonly blocks: ReadonlyMap<string, LearnedBlock>;
}

export const isRemoved = ({ state }: LearnedBlock): boolean => state !== 'forgotten';

export async function readState({ redis, keys }: Store, host: string): Promise<LearnedState> {
  return parseState(Object.entries(await redis.hgetall(keys.learnedBlocks(host))));
}

const VERSION = 'version';

/** The version stands among the blocks, under a name that no print has. */
export function parseState(held: readonly (readonly [string, string])[]): LearnedState {
  const blocks = held.filter(([print]) => print !== VERSION).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: Number(held.find(([print]) => print === VERSION)?.[1] ?? 0),
    blocks: new Map(blocks.map(([print, json]) => [print, LearnedBlock.parse(JSON.parse(json))])),
  };
}

export interface BlockChanges {
  readonly set: ReadonlyMap<string, LearnedBlock>;
  readonly gone: readonly string[];
  /** One more than before where articles are to be cleaned again. */
  readonly version: number;
}

/**
 * Writes blocks, unless the host's version is no longer the one that they were made from. With a new version, the
 * host's articles are due to be cleaned again after `limits.relearnDelayMs`.
 * @returns false when somebody was faster
 */
export async function saveBlocks(
  store: Store,
  host: string,
  before: LearnedState,
  { set, gone, version }: BlockChanges,
): Promise<boolean> {
  const { redis, keys, limits } = store;
  const names = [keys.learnedBlocks(host), keys.relearn];
  const blocks = [...set].flatMap(([print, block]) => [print, JSON.stringify(block)]);
  const args = [before.version, version, host, store.now() + limits.relearnDelayMs, set.size];
  return (await runScript(redis, SAVE_BLOCKS, names, [...args, ...blocks, ...gone])) === 1;
}

/** Hosts whose articles are due to be cleaned again. */
export async function dueHosts({ redis, keys, now }: Store): Promise<string[]> {
  return redis.zrangebyscore(keys.relearn, '-inf', now(), 'LIMIT', 0, 20);
}

/** Takes a host off that list, unless it has changed since that version. */
export async function settleHost({ redis, keys }: Store, host: string, version: number): Promise<void> {
  await runScript(redis, SETTLE, [keys.learnedBlocks(host), keys.relearn], [host, version]);
}

/** Keeps an operator's decisions on a host's blocks for good. */
export async function markDecided({ redis, keys }: Store, host: string): Promise<void> {
  await redis.sadd(keys.learnedDecided, host);
}

/** All hosts of which something is remembered, by name. */
export async function learnedHosts({ redis, keys }: Store): Promise<string[]> {
  const [heard, decided] = await Promise.all([
    redis.zrange(keys.learnedHosts, 0, '-1'),
    redis.smembers(keys.learnedDecided),
  ]);
  return [...new Set([...heard, ...decided])].sort();
}
