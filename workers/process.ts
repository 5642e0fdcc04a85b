import { DelayedError, type Job, type Processor, UnrecoverableError } from 'bullmq';
import { Failure } from '../src/failure.js';
import { isUrl } from '../src/is-url.js';
import { putCase, removeCase } from '../src/store/cases.js';
import { type Outcome, tellOutcome } from '../src/store/outcomes.js';
import { clearStart, markStart } from '../src/store/starts.js';
import { PAYLOADS, type Payload, type QueueName } from './payloads.js';
import type { Stalls } from './queues.js';
import { failureOf, isNoFault, standBackMs } from './retry.js';
import { subjectOf } from './subject.js';
import type { About, Desk, Done, Handler } from './work.js';

/** One after another. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

export interface Running {
  readonly worker: string;
  readonly signal: AbortSignal;
  /** Jobs whose worker died before run one at a time, so that each death has one cause. */
  readonly alone: Alone;
  readonly stalls: Stalls;
}

/** Turns a handler into what BullMQ runs: check, count starts, run, and settle every way it can end. */
export function createProcessor<Name extends QueueName>(
  name: Name,
  handler: Handler<Name>,
  desk: Desk,
  running: Running,
): Processor<Payload<Name>, Done> {
  return async (job, token) => {
    const begun = performance.now();
    const id = job.id ?? '';
    const about: About = {};
    const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    try {
      const data = parse(name, job.data);
      const run = () => handler({ data, job: id, last, signal: running.signal, about }, desk);
      const done = await guarded(name, id, desk, running, run);
      await removeCase(desk.store, caseId(name, data));
      await tell(desk, name, id, done, begun);
      return done;
    } catch (thrown) {
      // What was handed back is another worker's now.
      if (running.signal.aborted) throw thrown;
      return await settle({ name, job, token, about, last, begun, thrown }, desk);
    }
  };
}

/** Runs a job unless it has killed too many workers. @throws Failure `job-poison` */
async function guarded(
  queue: QueueName,
  id: string,
  { store }: Desk,
  { worker, alone }: Running,
  run: () => Promise<Done>,
): Promise<Done> {
  const deaths = await markStart(store, queue, id, worker, false);
  const begin = async () => {
    try {
      if (deaths >= store.limits.maxStarts) throw new Failure('job-poison', { deaths });
      if (deaths > 0) await markStart(store, queue, id, worker, true);
      return await run();
    } finally {
      await clearStart(store, queue, id);
    }
  };
  return deaths > 0 ? alone(begin) : begin();
}

interface Ended<Name extends QueueName> {
  readonly name: Name;
  readonly job: Job<Payload<Name>, Done>;
  readonly token: string | undefined;
  readonly about: About;
  readonly last: boolean;
  readonly begun: number;
  readonly thrown: unknown;
}

/** Later, again, or for good: then the failure becomes a case. */
async function settle<Name extends QueueName>(ended: Ended<Name>, desk: Desk): Promise<never> {
  const { name, job, token, thrown, last, begun } = ended;
  const { store, log } = desk;
  const failure = failureOf(thrown);
  if (isNoFault(failure))
    return postpone(job, standBackMs(failure, store.limits, desk.io.random()), token, store.now());
  const id = job.id ?? '';
  const event = {
    queue: name,
    job: id,
    code: failure.code,
    attempt: job.attemptsMade + 1,
    ...ids(ended.about),
  };
  if (failure.verdict === 'retry' && !last) {
    log.info({ event: 'retry', ...event, message: failure.message });
    throw failure;
  }
  await putFailedCase(ended, failure, desk);
  const failed =
    failure.verdict === 'drop' ? 'dropped' : failure.verdict === 'quarantine' ? 'quarantined' : 'failed';
  log.warn({ event: failed, ...event, message: failure.message, ms: elapsed(begun) });
  await tellOutcome(store, { event: failed, ...event, message: failure.message });
  throw new UnrecoverableError(`${failure.code}: ${failure.message}`);
}

async function putFailedCase<Name extends QueueName>(
  { name, job, about }: Ended<Name>,
  failure: Failure,
  { store }: Desk,
): Promise<void> {
  const { code, verdict, message } = failure;
  const host = about.url && isUrl(about.url) ? new URL(about.url).host : undefined;
  const told = { job: caseId(name, job.data), stage: name, code, verdict, message, ...about };
  await putCase(store, { ...told, ...(host && { host }) }, job.attemptsMade + 1);
}

async function postpone(job: Job, ms: number, token: string | undefined, now: number): Promise<never> {
  await job.moveToDelayed(now + ms, token);
  throw new DelayedError();
}

async function tell(desk: Desk, queue: QueueName, job: string, done: Done, begun: number): Promise<void> {
  const { outcome, ...rest } = done;
  const event: Outcome = { event: outcome, queue, job, ...rest };
  const quiet = queue === 'tick' || outcome === 'not-modified';
  desk.log[quiet ? 'debug' : 'info']({ ...event, ms: elapsed(begun) });
  if (queue !== 'tick') await tellOutcome(desk.store, event);
}

function parse<Name extends QueueName>(name: Name, data: unknown): Payload<Name> {
  const parsed = PAYLOADS[name].safeParse(data);
  if (parsed.success) return parsed.data as Payload<Name>;
  throw new Failure('job-invalid', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
}

function caseId<Name extends QueueName>(name: Name, data: Payload<Name>): string {
  return `${name}-${subjectOf(name, data)}`;
}

function ids({ source, article, snapshot }: About) {
  return { ...(source && { source }), ...(article && { article }), ...(snapshot && { snapshot }) };
}

function elapsed(begun: number): number {
  return Math.round(performance.now() - begun);
}
