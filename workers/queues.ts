import { FlowProducer, type JobsOptions, Queue } from 'bullmq';
import type { Limits } from '../src/limits.js';
import type { Store } from '../src/store/store.js';
import { PAYLOADS, type Payload, type QueueName } from './payloads.js';

export const QUEUE_NAMES = Object.keys(PAYLOADS) as QueueName[];

/** A worker that dies gives its jobs back within about two stalled checks. */
export const STALLS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // Stalls are counted by us, who know whether the job's own worker died (process.ts).
  maxStalledCount: 20,
};
export type Stalls = Readonly<typeof STALLS>;

const DAY = 86_400;

/** Finished jobs stay for a while: their ids make a second add a no-op. */
const KEEP = {
  removeOnComplete: { age: DAY, count: 20_000 },
  removeOnFail: { age: DAY, count: 5_000 },
} as const;
const KEEP_FEW = {
  removeOnComplete: { age: 3_600, count: 100 },
  removeOnFail: { age: 3_600, count: 100 },
} as const;

/** How each queue's jobs are tried and kept. */
export function jobOptions(name: QueueName, limits: Limits): JobsOptions {
  const retried = { attempts: limits.maxAttempts, backoff: { type: 'copydesk' } };
  switch (name) {
    // The next tick, or the source's own schedule, is the retry.
    case 'tick':
    case 'poll':
    // What a hub did not answer is due again by itself.
    case 'subscribe':
      return { attempts: 1, ...KEEP_FEW };
    case 'deliver':
      // A failed one is a case, and may be offered again under the same id.
      return { ...retried, removeOnComplete: KEEP.removeOnComplete, removeOnFail: true };
    default:
      return { ...retried, ...KEEP };
  }
}

export type Queues = { readonly [Name in QueueName]: Queue<Payload<Name>> } & { readonly flow: FlowProducer };

/** All queues, over the store's connection. @param onError hears of outages */
export function openQueues(store: Store, onError: (error: Error) => void): Queues {
  const base = { connection: store.redis, prefix: store.keys.queues };
  const flow = new FlowProducer(base);
  flow.on('error', onError);
  const open = <Name extends QueueName>(name: Name): Queue<Payload<Name>> => {
    const options = { ...base, streams: { events: { maxLen: 1_000 } } };
    const queue = new Queue<Payload<Name>>(name, {
      ...options,
      defaultJobOptions: jobOptions(name, store.limits),
    });
    queue.on('error', onError);
    return queue;
  };
  return {
    tick: open('tick'),
    poll: open('poll'),
    subscribe: open('subscribe'),
    backfill: open('backfill'),
    fetch: open('fetch'),
    clean: open('clean'),
    resolve: open('resolve'),
    emit: open('emit'),
    recheck: open('recheck'),
    deliver: open('deliver'),
    flow,
  };
}

/** Leaves the store's connection open. */
export async function closeQueues({ flow, ...queues }: Queues): Promise<void> {
  await Promise.allSettled([...Object.values(queues), flow].map((one) => one.close()));
}
