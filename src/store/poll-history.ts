import { z } from 'zod';
import type { Store } from './store.js';

export const PollOutcome = z.enum([
  /** Entries that were not there before, or not like this. */
  'new',
  /** Read again, though all of it was known. */
  'no-new',
  /** Other bytes, but the same entries as last time. */
  'same-items',
  /** The very bytes of last time: not read. */
  'same-bytes',
  /** 304. */
  'not-modified',
  /** The site keeps copydesk out for now: 403 or 429. */
  'blocked',
  'failed',
  /** Our own network does not work, or may not: counts against nobody. */
  'network-down',
]);
export type PollOutcome = z.infer<typeof PollOutcome>;

export const PollWarning = z.enum([
  /** The feed was full of entries that were all new: some came and went between two polls. */
  'items-lost',
  /** It says "not changed" of what has changed: it is asked without conditions for a while. */
  'validators-lie',
  /** A permanent redirect was seen, but not often enough to be believed. */
  'moving',
  /** The feed's address was changed to where it moved. */
  'moved',
  /** The feed moved; an operator is to decide. */
  'move-proposed',
  /** It failed so often that it is only asked now and then. */
  'degraded',
  /** It answers again after it was degraded. */
  'recovered',
  /** A poll found what the hub should have pushed: it is not relied on for a while. */
  'push-missed',
  /** Read past mistakes in its markup. */
  'broken-markup',
]);
export type PollWarning = z.infer<typeof PollWarning>;

/** What one poll of a source was like. */
export const PollRecord = z.object({
  /** When it began, in milliseconds since the epoch. */
  at: z.number(),
  outcome: PollOutcome,
  /** The hub that pushed it; absent when the source was asked. */
  pushedBy: z.string().optional(),
  /** What its hub did, in words, where it did not push. */
  push: z.string().optional(),
  /** HTTP status; absent when there was no answer. */
  status: z.number().optional(),
  /** Code of src/failure.ts. */
  code: z.string().optional(),
  /** Milliseconds, all redirects included. */
  ms: z.number(),
  /** Decoded bytes of the answer. */
  bytes: z.number().optional(),
  /** True when only a change was asked for. */
  conditional: z.boolean().optional(),
  /** Entries that were new, changed, and known as they are. */
  new: z.number().optional(),
  changed: z.number().optional(),
  known: z.number().optional(),
  /** Entries that the source's filters keep out. */
  filtered: z.number().optional(),
  /** What the site said of its pace, as far as it counted, in words. */
  hint: z.string().optional(),
  /** Where it was redirected to for good. */
  movedTo: z.string().optional(),
  warnings: z.array(PollWarning).optional(),
  /** When it was to be polled next, in milliseconds since the epoch, and why, in words. */
  next: z.object({ at: z.number(), why: z.string() }).optional(),
});
export type PollRecord = z.infer<typeof PollRecord>;

/** The last polls of a source, the latest first; at most `limits.maxPollHistory`. */
export async function pollHistory(
  { redis, keys, limits }: Store,
  source: string,
  most: number = limits.maxPollHistory,
): Promise<PollRecord[]> {
  const held = await redis.lrange(keys.pollHistory(source), 0, most - 1);
  return held.map((json) => PollRecord.parse(JSON.parse(json)));
}
