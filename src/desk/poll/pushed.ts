import type { Fetched } from '../../io.js';
import { storeFailure } from '../../store/connection.js';
import { dropPush, dropPushes, hastenPoll, notePush, type Push, waitingPushes } from '../../store/pushes.js';
import { findSubscription } from '../../store/subscriptions.js';
import { hubHost } from '../../websub/subscription.js';
import type { Library } from '../library.js';
import { readPart } from './part.js';
import type { Poll } from './reading.js';

type Pushed = Omit<Poll, 'asking'>;

/** What was read of what hubs delivered. */
export interface PushesRead {
  readonly read: number;
  readonly queued: number;
  /** Deliveries that held no entries: the feed is polled for them. */
  readonly pings: number;
}

/**
 * Reads what was pushed to a source and waits. A delivery is read as an answer of the feed is, but is never taken for
 * the whole of it; one without entries has the feed polled soon.
 */
export async function readPushes(library: Library, poll: Pushed): Promise<PushesRead> {
  const { store } = library;
  const { source, state } = poll;
  if (state.paused !== undefined) await dropPushes(store, source.id);
  let [read, queued, pings] = [0, 0, 0];
  for (const push of await waitingPushes(store, source.id)) {
    const entries = await readPush(library, poll, push);
    if (entries === undefined) pings += 1;
    else read += 1;
    queued += entries ?? 0;
    await dropPush(store, source.id, push);
  }
  if (pings) {
    const soon = Math.max(store.now(), (state.lastPoll ?? 0) + store.limits.pushPollMs);
    await hastenPoll(store, source.id, soon, 'its hub says that there is something new');
  }
  return { read, queued, pings };
}

/** Gives how many entries were queued; undefined when there is nothing to be read in it. */
async function readPush(library: Library, poll: Pushed, push: Push): Promise<number | undefined> {
  const { store } = library;
  const [{ digest }, begun] = [push, store.now()];
  const subscription = await findSubscription(store, push.subscription);
  if (digest === undefined || !subscription || subscription.leaving !== undefined) return undefined;
  try {
    const body = await library.archive.get(digest);
    const part = await readPart(library, poll, answerOf(poll, push, body), begun);
    if (part.feed.entries.length === 0) return undefined;
    const { queued, ...counts } = part.taken;
    await notePush(store, poll.source.id, part.learnt, {
      at: push.at,
      ms: Math.max(0, store.now() - push.at),
      outcome: counts.new + counts.changed > 0 ? 'new' : 'no-new',
      pushedBy: hubHost(subscription),
      bytes: body.byteLength,
      ...counts,
      ...(part.feed.recovered && { warnings: ['broken-markup'] }),
    });
    return queued;
  } catch (thrown) {
    // Redis is away: the delivery is read again.
    if (storeFailure(thrown)) throw thrown;
    return undefined;
  }
}

/** What is relative in it is relative to what the same feed is read from when it is polled. */
function answerOf({ source, state }: Pushed, { contentType }: Push, body: Uint8Array): Fetched {
  const url = state.validatorsUrl ?? source.feedUrl;
  const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {};
  return { requestedUrl: source.feedUrl, url, status: 200, headers, body, redirects: [], elapsedMs: 0 };
}
