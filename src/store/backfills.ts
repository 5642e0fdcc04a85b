import { z } from 'zod';
import { Failure } from '../failure.js';
import type { Store } from './store.js';

const time = z.number().int();

/** How far one source is read back. Times are milliseconds since the epoch. */
export const Backfill = z.object({
  source: z.string(),
  /** When it was begun: tells one run from the next. */
  run: time,
  /** Entries older than this are left alone. */
  since: time,
  status: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Why it is not running, in words. */
  why: z.string().optional(),
  /** Documents that are to be read, the next first. */
  waiting: z.array(z.object({ url: z.string(), depth: z.number().int() })),
  /** Short hashes of the documents that were read, and of what they listed. */
  visited: z.array(z.string()),
  step: z.number().int(),
  /** When the next document is read. */
  dueAt: time,
  documents: z.number().int(),
  /** Documents that could not be had. */
  missing: z.number().int(),
  /** Entries since that date, those whose article was asked for, and those left out since they have no date. */
  entries: z.number().int(),
  queued: z.number().int(),
  undated: z.number().int(),
  oldest: time.optional(),
});
export type Backfill = z.infer<typeof Backfill>;

/** Begins a run; a new one takes the place of the one before. */
export async function startBackfill(
  store: Store,
  source: string,
  feedUrl: string,
  since: number,
): Promise<Backfill> {
  const now = store.now();
  const backfill: Backfill = {
    source,
    run: now,
    since,
    status: 'running',
    waiting: [{ url: feedUrl, depth: 0 }],
    visited: [],
    step: 0,
    dueAt: now,
    documents: 0,
    missing: 0,
    entries: 0,
    queued: 0,
    undated: 0,
  };
  await putBackfill(store, backfill);
  return backfill;
}

export async function putBackfill({ redis, keys }: Store, backfill: Backfill): Promise<void> {
  await redis.hset(keys.backfills, backfill.source, JSON.stringify(backfill));
}

export async function findBackfill({ redis, keys }: Store, source: string): Promise<Backfill | undefined> {
  const held = await redis.hget(keys.backfills, source);
  return held === null ? undefined : Backfill.parse(JSON.parse(held));
}

/** All of them, by source. */
export async function listBackfills({ redis, keys }: Store): Promise<Backfill[]> {
  const held = Object.entries(await redis.hgetall(keys.backfills)).sort(([a], [b]) => (a < b ? -1 : 1));
  return held.map(([, json]) => Backfill.parse(JSON.parse(json)));
}

/** @throws Failure `input-invalid` when none is running */
export async function stopBackfill(
  store: Store,
  source: string,
  why = 'stopped by the operator',
): Promise<void> {
  const held = await findBackfill(store, source);
  if (held?.status !== 'running')
    throw new Failure('input-invalid', { source, reason: 'it is not read back now' });
  await putBackfill(store, { ...held, status: 'stopped', why });
}

export async function removeBackfill({ redis, keys }: Store, source: string): Promise<void> {
  await redis.hdel(keys.backfills, source);
}
