import { backfillStep } from '../src/desk/backfill/step.js';
import {
  type Backfill,
  findBackfill,
  listBackfills,
  putBackfill,
  removeBackfill,
} from '../src/store/backfills.js';
import { findSource } from '../src/store/sources.js';
import { createEnqueue } from './producers.js';
import { failureOf, isNoFault } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Behind what is new: the news come first. */
const LOW = 20;
/** A step is queued as soon as the one before it is done; one that is this late was lost. */
const LOST_MS = 60_000;

/** Reads one document of a source's past. */
export const backfill: Handler<'backfill'> = async (work, desk) => {
  const { source: id, run, step } = work.data;
  const [found, held] = [await findSource(desk.store, id), await findBackfill(desk.store, id)];
  if (!found) {
    await removeBackfill(desk.store, id);
    return { outcome: 'source-gone' };
  }
  if (held?.status !== 'running' || held.run !== run || held.step !== step) return { outcome: 'superseded' };
  Object.assign(work.about, { source: id, url: held.waiting[0]?.url });
  try {
    const now = await backfillStep(desk, found.source, held, createEnqueue(desk, LOW));
    return await settle(desk, now, held.run);
  } catch (thrown) {
    return await fail(work, desk, held, thrown);
  }
};

/** Keeps how far it is before the next step is queued; an operator may have stopped it meanwhile. */
async function settle(desk: Desk, now: Backfill, run: number): Promise<Done> {
  const held = await findBackfill(desk.store, now.source);
  if (held?.status !== 'running' || held.run !== run) return { outcome: 'superseded' };
  await putBackfill(desk.store, now);
  if (now.status === 'running') await addStep(desk, now);
  const { status, documents, entries, queued } = now;
  return { outcome: `backfill-${status}`, source: now.source, documents, entries, queued };
}

async function fail({ last }: Work<'backfill'>, desk: Desk, held: Backfill, thrown: unknown): Promise<never> {
  const failure = failureOf(thrown);
  if (!isNoFault(failure) && (last || failure.verdict !== 'retry'))
    await putBackfill(desk.store, { ...held, status: 'failed', why: failure.message });
  throw failure;
}

/** Queues the next step of each run that has none queued: one just begun, or whose worker died. */
export async function addBackfills(desk: Pick<Desk, 'queues' | 'store'>): Promise<number> {
  const now = desk.store.now();
  const due = (await listBackfills(desk.store)).filter(
    ({ status, step, dueAt }) => status === 'running' && now >= dueAt + (step === 0 ? 0 : LOST_MS),
  );
  for (const one of due) await addStep(desk, one);
  return due.length;
}

/** The job's id holds the step: adding one twice is a no-op. */
async function addStep(
  { queues, store }: Pick<Desk, 'queues' | 'store'>,
  { source, run, step, dueAt }: Backfill,
): Promise<void> {
  const delay = Math.max(0, dueAt - store.now());
  await queues.backfill.add(
    'backfill',
    { v: 1, source, run, step },
    { jobId: `backfill-${source}-${run}-${step}`, delay },
  );
}
