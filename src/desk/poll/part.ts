import type { Fetched } from '../../io.js';
import type { Feed } from '../../model.js';
import { validatorsOf } from '../../poll/conditions.js';
import { observedGap, rhythmOf } from '../../poll/rhythm.js';
import type { SourceState } from '../../store/source-state.js';
import { type Taken, takeIn } from '../intake.js';
import type { Library } from '../library.js';
import { readSource } from '../read/read-source.js';
import type { Poll, Reading } from './reading.js';

/** What is taken in of a document that holds only a part of the feed. */
export interface Part {
  readonly feed: Feed;
  readonly taken: Taken;
  readonly learnt: Pick<SourceState, 'gap' | 'newest' | 'lastNew'>;
}

/**
 * Reads a document that holds only what is new: by the same reader, filters and identity as the whole feed. That an
 * entry is missing says nothing, and so does how many there are.
 * @throws Failure when it cannot be read
 */
export async function readPart(
  library: Library,
  { source, state, enqueue }: Omit<Poll, 'asking'>,
  answer: Fetched,
  now: number,
): Promise<Part> {
  const feed = await readSource(library, source, answer, state);
  const taken = await takeIn(library, source, feed.entries, enqueue);
  return { feed, taken, learnt: learnFrom(feed, state, taken.new, now) };
}

function learnFrom(
  { entries }: Feed,
  { gap, newest, lastNew }: SourceState,
  count: number,
  now: number,
): Part['learnt'] {
  const own = rhythmOf(entries, now).newest;
  const latest = Math.max(own ?? 0, newest ?? 0);
  const observed = latest || lastNew === undefined ? gap : observedGap(gap, now - lastNew, count);
  const last = count > 0 ? now : lastNew;
  return {
    ...(observed !== undefined && { gap: observed }),
    ...(latest && { newest: latest }),
    ...(last !== undefined && { lastNew: last }),
  };
}

/** Reads what a site answered of a feed of which only the new was asked for (RFC 3229, status 226). */
export async function readDelta(
  library: Library,
  poll: Poll,
  answer: Fetched,
  now: number,
): Promise<Reading> {
  const { state, asking } = poll;
  const { feed, taken, learnt } = await readPart(library, poll, answer, now);
  const { queued, ...counts } = taken;
  const validators = validatorsOf(answer.headers);
  return {
    record: {
      outcome: counts.new + counts.changed > 0 ? 'new' : 'no-new',
      status: answer.status,
      bytes: answer.body.byteLength,
      conditional: asking.conditional,
      ...counts,
    },
    warnings: feed.recovered ? ['broken-markup'] : [],
    // The validators are those of the whole feed as it is now; everything else is known of the whole alone.
    learnt: {
      ...validators,
      ...(Object.keys(validators).length > 0 && { validatorsUrl: answer.url }),
      conditionalPolls: (state.conditionalPolls ?? 0) + 1,
      ...learnt,
    },
    rhythm: { ...state, ...learnt },
    lost: false,
    queued,
  };
}
