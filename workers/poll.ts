import { takeIn } from '../src/desk/intake.js';
import { requestOf } from '../src/desk/sources/request.js';
import type { Failure } from '../src/failure.js';
import { sha256 } from '../src/identity.js';
import type { Fetched } from '../src/io.js';
import type { Source } from '../src/source.js';
import { setNext } from '../src/store/due.js';
import { nextAfterFailure, nextPoll } from '../src/store/schedule.js';
import { putSnapshot } from '../src/store/snapshot.js';
import { patchState, type SourcePatch, type SourceState } from '../src/store/source-state.js';
import { findSource, pauseSource } from '../src/store/sources.js';
import { createEnqueue } from './producers.js';
import { failureOf, isNoFault } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Asks one source for news, and sets when it is asked next. */
export const poll: Handler<'poll'> = async (work, desk) => {
  const found = await findSource(desk.store, work.data.source);
  if (!found) return { outcome: 'source-gone' };
  const { source, state } = found;
  work.about.source = source.id;
  work.about.url = source.feedUrl;
  if (state.paused && !state.asked) return { outcome: 'paused' };
  try {
    const { done, learnt } = await read(work, desk, source, state);
    await settle(desk, source, learnt);
    return done;
  } catch (thrown) {
    if (work.signal.aborted) throw thrown;
    throw await settleFailure(desk, source, state, failureOf(thrown));
  }
};

interface Read {
  readonly done: Done;
  readonly learnt: SourcePatch;
}

async function read(work: Work<'poll'>, desk: Desk, source: Source, state: SourceState): Promise<Read> {
  const answer = await desk.io.fetch(request(desk, source, state, work.signal));
  if (answer.status === 304) return { done: { outcome: 'not-modified' }, learnt: {} };
  const refused = desk.failureOfStatus(answer);
  const bodyHash = sha256(answer.body);
  const validators = { etag: answer.headers.etag, lastModified: answer.headers['last-modified'] };
  const learnt = { ...validators, validatorsUrl: source.feedUrl, bodyHash };
  if (!refused && bodyHash === state.bodyHash) return { done: { outcome: 'same-bytes' }, learnt };
  try {
    if (refused) throw refused;
    return await readAnswer(desk, source, answer, learnt);
  } catch (thrown) {
    if (answer.body.byteLength)
      work.about.snapshot = await putSnapshot(desk.archive, answer, desk.store.now());
    throw thrown;
  }
}

async function readAnswer(desk: Desk, source: Source, answer: Fetched, learnt: SourcePatch): Promise<Read> {
  const contentType = answer.headers['content-type'];
  const feed = await desk.reader.readFeed({
    bytes: answer.body,
    url: answer.url,
    ...(contentType && { contentType }),
  });
  const queued = await takeIn(desk, source, feed.entries, createEnqueue(desk));
  const entries = feed.entries.length;
  return {
    done: { outcome: queued ? 'new' : 'no-new', queued, entries },
    learnt: { ...learnt, entries },
  };
}

function request(desk: Desk, source: Source, state: SourceState, signal: AbortSignal) {
  const own = requestOf(source, desk.access);
  const current = state.validatorsUrl === source.feedUrl;
  return {
    ...own,
    url: source.feedUrl,
    want: 'feed' as const,
    signal,
    headers: {
      ...own.headers,
      ...(current && state.etag && { 'if-none-match': state.etag }),
      ...(current && state.lastModified && { 'if-modified-since': state.lastModified }),
    },
  };
}

async function settle({ store }: Desk, source: Source, learnt: SourcePatch): Promise<void> {
  const now = store.now();
  const well = { lastPoll: now, lastSuccess: now, errors: 0, lastError: undefined };
  await patchState(store, source.id, { ...learnt, ...well });
  await setNext(store, source.id, nextPoll(source, store.limits, now));
}

/** What is no fault of the source does not count against it. */
async function settleFailure(
  desk: Desk,
  source: Source,
  state: SourceState,
  failure: Failure,
): Promise<Failure> {
  if (isNoFault(failure)) return failure;
  const { store, io } = desk;
  const now = store.now();
  const errors = state.errors + 1;
  await patchState(store, source.id, { lastPoll: now, errors, lastError: failure.code });
  const next = nextAfterFailure(source, store.limits, failure, errors, now, io.random());
  await setNext(store, source.id, next);
  if (failure.code === 'http-gone')
    await pauseSource(store, source.id, 'paused because the feed is gone (410)');
  return failure;
}
