import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.js';
import type { Answer, Task, ThreadData, Value } from './message.js';

/** A thread has to read the rules and the libraries before it is ready. */
const START_MS = 30_000;
const STACK_MB = 4;
const YOUNG_MB = 32;

/** A place for one thread, which is started when there is work and replaced when it was ended. */
export interface Slot {
  /** Runs one task; the slot must be free. @throws Failure of the task, or of its time or memory */
  run(task: Task): Promise<Value>;
  stop(): Promise<void>;
}

interface Running {
  readonly task: Task;
  readonly done: (value: Value) => void;
  readonly fail: (failure: Failure) => void;
  timer?: NodeJS.Timeout;
}

export function createSlot(entry: URL, data: ThreadData): Slot {
  let worker: Worker | undefined;
  let ready = false;
  let running: Running | undefined;
  let ending: Promise<unknown> = Promise.resolve();

  function settle(outcome: Value | Failure): void {
    const was = running;
    running = undefined;
    clearTimeout(was?.timer);
    worker?.unref();
    if (outcome instanceof Failure) was?.fail(outcome);
    else was?.done(outcome);
  }

  /** The thread is given up first, so that the next task gets a new one at once. */
  function abandon(failure: Failure): void {
    const was = worker;
    worker = undefined;
    ready = false;
    settle(failure);
    was?.removeAllListeners();
    was?.on('error', () => {});
    ending = Promise.all([ending, was?.terminate()]);
  }

  function hear(answer: Answer): void {
    if (answer.kind === 'ready') {
      ready = true;
      hand();
    } else if (answer.kind === 'done') settle(answer.value);
    else if (ready) settle(new Failure(answer.code, answer.detail));
    else abandon(new Failure(answer.code, answer.detail));
  }

  function hand(): void {
    if (!running) return;
    const late = deadlineOf(running.task, data);
    watch(late.ms, late.failure);
    worker?.postMessage(running.task);
  }

  function watch(ms: number, failure: Failure): void {
    if (!running) return;
    clearTimeout(running.timer);
    running.timer = setTimeout(() => abandon(failure), ms);
  }

  function start(): void {
    worker = startWorker(entry, data);
    worker.on('message', hear);
    worker.on('error', (error) => abandon(crashOf(error, data)));
    worker.on('exit', (code) => abandon(new Failure('clean-crash', { exit: code })));
    watch(START_MS, new Failure('clean-crash', { reason: 'the thread did not start' }));
  }

  return {
    run: (task) =>
      new Promise((done, fail) => {
        running = { task, done, fail };
        if (!worker) start();
        else if (ready) hand();
        worker?.ref();
      }),
    async stop() {
      abandon(new Failure('clean-crash', { reason: 'the pool was closed' }));
      await ending;
    },
  };
}

function startWorker(entry: URL, data: ThreadData): Worker {
  return new Worker(entry, {
    workerData: data,
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: data.limits.cleanMemoryMb,
      maxYoungGenerationSizeMb: YOUNG_MB,
      stackSizeMb: STACK_MB,
    },
  });
}

function deadlineOf(task: Task, { limits }: ThreadData): { ms: number; failure: Failure } {
  const ms = task.kind === 'feed' ? limits.feedTimeoutMs : limits.cleanTimeoutMs;
  return { ms, failure: new Failure(task.kind === 'feed' ? 'feed-timeout' : 'clean-timeout', { ms }) };
}

function crashOf(error: Error & { code?: string }, { limits }: ThreadData): Failure {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new Failure('clean-memory', { limitMb: limits.cleanMemoryMb }, { cause: error });
  }
  return new Failure(
    'clean-crash',
    { error: `${error.name}: ${error.message}`.slice(0, 300) },
    { cause: error },
  );
}
