import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Subscriber } from '../src/deliver/subscriber.js';
import type { Library } from '../src/desk/library.js';
import { createPacer } from '../src/store/pacer.js';
import { keepAlive } from '../src/store/starts.js';
import { createAlone } from './alone.js';
import type { QueueName } from './payloads.js';
import { closeQueues, openQueues, STALLS, type Stalls } from './queues.js';
import { createRunner, type Runner } from './runner.js';
import { startTicking } from './tick.js';
import { watch } from './watchdog.js';
import type { Desk } from './work.js';

/** What the workers need from outside. The store must have been opened as `worker`. */
export interface WorkerDeps extends Library {
  readonly subscribers: readonly Subscriber[];
  readonly log: Logger;
  /** Other times than `STALLS`. */
  readonly stalls?: Partial<Stalls>;
}

export interface Workers {
  /** Finishes what is under way or hands it back, within `limits.shutdownMs`. Store and reader stay open. */
  stop(): Promise<void>;
}

/** Runs the workers of some queues in this process. Redis may go away and come back. */
export async function startWorkers(which: readonly QueueName[], deps: WorkerDeps): Promise<Workers> {
  const { store, log } = deps;
  const queues = openQueues(store, outages(log));
  const desk: Desk = { ...deps, queues, pacer: createPacer(store) };
  const worker = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const stopBeating = await keepAlive(store, worker);
  const halt = new AbortController();
  // Every job under way listens.
  setMaxListeners(0, halt.signal);
  const stalls = { ...STALLS, ...deps.stalls };
  const running = { worker, signal: halt.signal, alone: createAlone(), stalls };
  const runners = which.map((name) => createRunner(name, desk, running, outages(log)));
  if (which.includes('tick')) await startTicking(desk);
  const stopWatching = watch(runners, queues, log);
  log.info({ event: 'workers-started', worker, queues: which });
  return {
    async stop() {
      stopWatching();
      await stopAll(runners, halt, store.limits.shutdownMs);
      stopBeating();
      await closeQueues(queues);
      log.info({ event: 'workers-stopped', worker });
    },
  };
}

/** Milliseconds for jobs to be handed back and for handlers to notice. */
const HAND_BACK_MS = 1_500;

async function stopAll(runners: readonly Runner[], halt: AbortController, withinMs: number): Promise<void> {
  const finished = Promise.allSettled(runners.map((runner) => runner.finish()));
  if (await within(finished, withinMs - HAND_BACK_MS)) return;
  await Promise.allSettled(runners.map((runner) => runner.handBack()));
  halt.abort();
  if (await within(finished, HAND_BACK_MS / 2)) return;
  await Promise.allSettled(runners.map((runner) => runner.cut()));
}

/** True when it ended in time. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), Math.max(ms, 0));
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}

/** One line an outage, not one an attempt to reconnect. */
function outages(log: Logger): (error: Error) => void {
  let told = 0;
  return (error) => {
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    // The message of a connection error may hold the URL with its password.
    const code = 'code' in error ? String(error.code) : error.name;
    log.warn({ event: 'queue-error', code });
  };
}
