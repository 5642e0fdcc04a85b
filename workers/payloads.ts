import { z } from 'zod';

const v = z.literal(1);
const id = z.string().min(1).max(200);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const article = z.string().regex(/^a-[0-9a-f]{32}$/);
const order = { v, source: id, article, entryId: z.string().min(1), entry: id };

/**
 * What each queue's jobs hold: references, never content. A job in Redis is input like any other: it is checked
 * before it is worked on, and `v` tells which version wrote it.
 */
export const PAYLOADS = {
  tick: z.object({ v }),
  /** `pushed`: what its hub delivered is read, and the source is not asked. */
  poll: z.object({ v, source: id, pushed: z.literal(true).optional() }),
  subscribe: z.object({ v, subscription: id }),
  backfill: z.object({ v, source: id, run: z.number().int(), step: z.number().int() }),
  fetch: z.object({ ...order, url: z.string().min(1) }),
  clean: z.object({
    ...order,
    snapshot: digest,
    /** Of an article that was cleaned before: the version of its host's learned blocks that asks for it. */
    again: z.number().int().positive().optional(),
  }),
  resolve: z.object({
    v,
    draft: id,
    article,
    source: id,
    embed: z.string().min(1),
    /** Milliseconds since the epoch: after that the article goes out without the answer. */
    until: z.number(),
    /** True once the article has gone out without it. */
    late: z.boolean(),
  }),
  emit: z.object({ v, draft: id, article, source: id }),
  recheck: z.object({ v, article }),
  deliver: z.object({ v, subscriber: id, seq: z.number().int().positive() }),
} as const;

export type QueueName = keyof typeof PAYLOADS;
export type Payload<Name extends QueueName> = z.infer<(typeof PAYLOADS)[Name]>;
