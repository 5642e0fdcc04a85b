import { askingOf } from '../src/desk/poll/ask.js';
import { settleFailure } from '../src/desk/poll/fail.js';
import { readDelta } from '../src/desk/poll/part.js';
import { readPushes } from '../src/desk/poll/pushed.js';
import { type Poll, type Reading, readUnchanged, readWhole } from '../src/desk/poll/reading.js';
import { settleReading } from '../src/desk/poll/settle.js';
import { withOwn } from '../src/desk/sources/request.js';
import type { Failure } from '../src/failure.js';
import type { Fetched } from '../src/io.js';
import { sayDuration } from '../src/poll/duration.js';
import type { Source } from '../src/source.js';
import type { PollRecord } from '../src/store/poll-history.js';
import { dropPushes } from '../src/store/pushes.js';
import { putOffPoll } from '../src/store/settle.js';
import { putSnapshot } from '../src/store/snapshot.js';
import type { SourceState } from '../src/store/source-state.js';
import { findSource } from '../src/store/sources.js';
import { pauseHost } from './host.js';
import { createEnqueue } from './producers.js';
import { failureOf } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Asks one source for news, and sets when it is asked next. */
export const poll: Handler<'poll'> = async (work, desk) => {
  const found = await findSource(desk.store, work.data.source);
  if (!found) {
    await dropPushes(desk.store, work.data.source);
    return { outcome: 'source-gone' };
  }
  const { source, state } = found;
  work.about.source = source.id;
  work.about.url = source.feedUrl;
  if (work.data.pushed)
    return {
      outcome: 'pushed',
      ...(await readPushes(desk, { source, state, enqueue: createEnqueue(desk) })),
    };
  if (state.paused && !state.asked) return { outcome: 'paused' };
  const begun = desk.store.now();
  const asking = askingOf(source, state, desk.store.limits, begun, work.signal);
  try {
    const answer = await desk.io.fetch(withOwn(asking.request, source, desk.access));
    const one = { source, state, asking, enqueue: createEnqueue(desk) };
    const reading = await read(work, desk, one, answer);
    const record = await settleReading(desk, one, answer, reading, begun);
    return doneOf(record, reading.queued);
  } catch (thrown) {
    if (work.signal.aborted) throw thrown;
    const failure = failureOf(thrown);
    return await fail(desk, { source, state, failure, begun, conditional: asking.conditional });
  }
};

async function read(work: Work<'poll'>, desk: Desk, one: Poll, answer: Fetched): Promise<Reading> {
  const refused = desk.failureOfStatus(answer);
  const now = desk.store.now();
  try {
    if (refused) throw refused;
    if (answer.status === 226) return await readDelta(desk, one, answer, now);
    return readUnchanged(one, answer, now) ?? (await readWhole(desk, one, answer, now));
  } catch (thrown) {
    if (answer.body.byteLength) work.about.snapshot = await putSnapshot(desk.archive, answer, now);
    throw thrown;
  }
}

interface FailedPoll {
  readonly source: Source;
  readonly state: SourceState;
  readonly failure: Failure;
  readonly begun: number;
  readonly conditional: boolean;
}

/** @throws the failure when it is the source's fault */
async function fail(desk: Desk, failed: FailedPoll): Promise<Done> {
  const { source, failure } = failed;
  // Redis is away: the job itself is tried again.
  if (failure.code.startsWith('store-')) throw failure;
  if (failure.code === 'host-busy') return await putOff(desk, source, failure);
  const { record, next } = await settleFailure(desk, failed);
  if (record.outcome === 'network-down') return doneOf(record, 0);
  await pauseHost(desk, source, failure, next.at - desk.store.now());
  if (record.warnings) desk.log.warn({ event: 'degraded', source: source.id, code: failure.code });
  throw failure;
}

async function putOff({ store, io }: Desk, source: Source, failure: Failure): Promise<Done> {
  const wait = Number(failure.detail.retryAfterMs ?? store.limits.maxPollWaitMs) * (1 + io.random() / 10);
  const why = `waits ${sayDuration(wait)} for its turn at ${failure.detail.host}`;
  await putOffPoll(store, source.id, { at: store.now() + wait, why });
  return { outcome: 'put-off', ms: Math.round(wait) };
}

function doneOf({ outcome, warnings, ...record }: PollRecord, queued: number): Done {
  const { known, new: fresh, changed } = record;
  const counts = known !== undefined && { entries: known + (fresh ?? 0) + (changed ?? 0) };
  return { outcome, queued, ...counts, ...(warnings && { warnings: warnings.join(' ') }) };
}
