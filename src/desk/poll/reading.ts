import { sha256 } from '../../identity.js';
import type { Fetched } from '../../io.js';
import type { Entry, Feed } from '../../model.js';
import type { Learnt } from '../../poll/adaptive.js';
import { isDoubtful, validatorsLie, validatorsOf } from '../../poll/conditions.js';
import { type Counts, entriesLost } from '../../poll/loss.js';
import { observedGap, rhythmOf } from '../../poll/rhythm.js';
import type { Source } from '../../source.js';
import { seenOf } from '../../store/entries.js';
import type { PollRecord, PollWarning } from '../../store/poll-history.js';
import type { SourcePatch, SourceState } from '../../store/source-state.js';
import { type Enqueue, takeIn } from '../intake.js';
import type { Library } from '../library.js';
import { readSource } from '../read/read-source.js';
import type { Asking } from './ask.js';

/** What an answer came to. */
export interface Reading {
  readonly record: Omit<PollRecord, 'at' | 'ms' | 'next' | 'warnings'>;
  readonly warnings: readonly PollWarning[];
  readonly learnt: SourcePatch;
  readonly rhythm: Learnt;
  readonly lost: boolean;
  readonly queued: number;
}

/** One poll: the source, what is known of it, and how it was asked. */
export interface Poll {
  readonly source: Source;
  readonly state: SourceState;
  readonly asking: Asking;
  readonly enqueue: Enqueue;
}

/** An answer that says, or shows, that nothing has changed; undefined when it must be read. */
export function readUnchanged({ state, asking }: Poll, answer: Fetched, now: number): Reading | undefined {
  const rest = { warnings: [], rhythm: state, lost: false, queued: 0 };
  const { conditional } = asking;
  // Without a condition there is nothing that it could be the same as: that is no feed.
  if (answer.status === 304 && !conditional) return undefined;
  if (answer.status === 304) {
    const doubtful = isDoubtful(state, answer);
    const { etag = state.etag, 'last-modified': lastModified = state.lastModified } = answer.headers;
    const learnt = {
      etag,
      lastModified,
      conditionalPolls: (state.conditionalPolls ?? 0) + 1,
      ...(doubtful && { validatorsDoubted: now }),
    };
    return { ...rest, learnt, record: { outcome: 'not-modified', status: 304, bytes: 0, conditional } };
  }
  const learnt = wholeAnswer(asking, answer, now);
  if (!asking.sameConfig || learnt.bodyHash !== state.bodyHash) return undefined;
  return {
    ...rest,
    learnt: { ...learnt, validatorsDoubted: undefined },
    record: { outcome: 'same-bytes', ...seenAs(answer, conditional) },
  };
}

/** Reads the feed in an answer and takes in what is new. @throws Failure when it cannot be read */
export async function readWhole(
  library: Library,
  poll: Poll,
  answer: Fetched,
  now: number,
): Promise<Reading> {
  const { source, state, asking, enqueue } = poll;
  const feed = await readSource(library, source, answer, state);
  const listHash = hashOfList(feed.entries);
  const same = asking.sameConfig && listHash === state.listHash;
  const taken = same
    ? { queued: 0, new: 0, changed: 0, known: feed.entries.length }
    : await takeIn(library, source, feed.entries, enqueue);
  const { queued, ...counts } = taken;
  const lost = !feed.partial && entriesLost(counts, state.entries);
  const lie = isLie(poll, answer, counts.new > 0);
  const rhythm = learnRhythm(state, feed.entries, counts, now);
  return {
    record: {
      outcome: same ? 'same-items' : counts.new + counts.changed > 0 ? 'new' : 'no-new',
      ...seenAs(answer, asking.conditional),
      ...counts,
    },
    warnings: warningsOf(feed, lost, lie),
    learnt: {
      ...wholeAnswer(asking, answer, now),
      // That an index is unchanged says nothing of its children: it is asked for whole.
      ...(feed.index && { etag: undefined, lastModified: undefined, bodyHash: undefined }),
      ...aboutFeed(feed, listHash, answer.url),
      validatorsDoubted: undefined,
      ...(lie && { distrustedUntil: now + library.store.limits.distrustMs }),
      ...rhythm,
    },
    rhythm,
    lost,
    queued,
  };
}

function wholeAnswer({ readAs }: Asking, { body, headers, url }: Fetched, now: number) {
  const validators = { etag: headers.etag, lastModified: headers['last-modified'], validatorsUrl: url };
  return { ...validators, bodyHash: sha256(body), readAs, conditionalPolls: 0, lastFull: now };
}

function aboutFeed({ entries, format, pace, hubs, self }: Feed, listHash: string, url: string): SourcePatch {
  return {
    listHash,
    entries: entries.length,
    format,
    pace: pace && JSON.stringify(pace),
    hubs: hubs?.join(' '),
    self: hubs && (self ?? url),
  };
}

/** Of what the entries are, in whatever order and bytes they come. */
function hashOfList(entries: readonly Entry[]): string {
  return sha256(
    entries
      .map((entry) => seenOf(entry).join(' '))
      .sort()
      .join('\n'),
  );
}

function seenAs({ status, body }: Fetched, conditional: boolean) {
  return { status, bytes: body.byteLength, conditional };
}

function isLie({ state, asking }: Poll, { headers }: Fetched, anyNew: boolean): boolean {
  if (!asking.sameConfig || !anyNew) return false;
  return validatorsLie(state, validatorsOf(headers));
}

function learnRhythm(state: SourceState, entries: readonly Entry[], counts: Counts, now: number) {
  const own = rhythmOf(entries, now);
  const observed = state.lastNew === undefined ? undefined : now - state.lastNew;
  const gap = own.gap ?? observedGap(state.gap, observed ?? 0, counts.new);
  const lastNew = counts.new > 0 ? now : state.lastNew;
  return { interval: state.interval, gap, reach: own.reach, newest: own.newest, lastNew };
}

function warningsOf(feed: Feed, lost: boolean, lie: boolean): PollWarning[] {
  return [
    ...(lost ? ['items-lost' as const] : []),
    ...(lie ? ['validators-lie' as const] : []),
    ...(feed.recovered ? ['broken-markup' as const] : []),
  ];
}
