import { type Job, Worker } from 'bullmq';
import { clearStart } from '../src/store/starts.js';
import { HANDLERS } from './handlers.js';
import type { Payload, QueueName } from './payloads.js';
import { createProcessor, type Running } from './process.js';
import { backoffMs, failureOf } from './retry.js';
import type { Desk, Done } from './work.js';

/** The worker of one queue in this process. */
export interface Runner {
  readonly name: QueueName;
  /** When it last took or ended a job, in `performance.now()` milliseconds; now while it has any. */
  lastSign(): number;
  /** Ends the worker and puts a new one in its place. */
  renew(): Promise<void>;
  /** Takes no more jobs, and waits for those under way. */
  finish(): Promise<void>;
  /** Gives the jobs under way to whoever is free. */
  handBack(): Promise<void>;
  /** Cuts the connection of a worker that does not end. */
  cut(): Promise<void>;
}

export function createRunner<Name extends QueueName>(
  name: Name,
  desk: Desk,
  running: Running,
  onError: (error: Error) => void,
): Runner {
  const { run, concurrency } = HANDLERS[name] as (typeof HANDLERS)[Name];
  const jobs = new Map<Job<Payload<Name>, Done>, string | undefined>();
  const process = createProcessor(name, run, desk, running);
  let sign = performance.now();
  let worker = open();

  function open(): Worker<Payload<Name>, Done> {
    const opened = new Worker<Payload<Name>, Done>(name, follow, {
      connection: desk.store.redis,
      prefix: desk.store.keys.queues,
      concurrency,
      ...running.stalls,
      settings: {
        backoffStrategy: (attempts, _type, error) =>
          backoffMs(failureOf(error), attempts ?? 1, desk.store.limits, desk.io.random()),
      },
    });
    opened.on('error', onError);
    return opened;
  }

  async function follow(job: Job<Payload<Name>, Done>, token?: string): Promise<Done> {
    jobs.set(job, token);
    sign = performance.now();
    try {
      return await process(job, token);
    } finally {
      jobs.delete(job);
      sign = performance.now();
    }
  }

  async function giveBack(job: Job<Payload<Name>, Done>, token: string | undefined): Promise<void> {
    await clearStart(desk.store, name, job.id ?? '');
    await job.moveToWait(token);
  }

  return {
    name,
    lastSign: () => (jobs.size ? performance.now() : sign),
    async renew() {
      const old = worker;
      worker = open();
      sign = performance.now();
      await old.close(true);
    },
    finish: () => worker.close(),
    async handBack() {
      await Promise.allSettled([...jobs].map(([job, token]) => giveBack(job, token)));
    },
    cut: () => worker.disconnect(),
  };
}
