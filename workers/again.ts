import { articlesAgain } from '../src/desk/learned/again.js';
import { draftKey } from '../src/store/drafts.js';
import { dueHosts, settleHost } from '../src/store/learned/blocks.js';
import { markCleaned } from '../src/store/learned/window.js';
import type { Payload } from './payloads.js';
import type { Desk } from './work.js';

type Producing = Pick<Desk, 'queues' | 'store'>;

/** Behind everything that is new. */
const LAST_OF_ALL = 10;
/** Milliseconds after which the emit that an article waits for has run. */
const FIRST_EMIT_MS = 5_000;

/**
 * Queues the articles whose host's learned blocks have changed since they were cleaned, a few at a time. The job's id
 * holds the version: adding one twice is a no-op. An article is marked only once its job is in the queue.
 * @returns how many were queued
 */
export async function addCleansAgain({ queues, store }: Producing): Promise<number> {
  let left = store.limits.maxRelearnPerTick;
  let added = 0;
  for (const host of await dueHosts(store)) {
    if (left <= 0) break;
    const { orders, version, done, more } = await articlesAgain(store, host, left);
    for (const { source, article, entryId, entry, snapshot } of orders) {
      const data = { v: 1 as const, source, article, entryId, entry, snapshot, again: version };
      const opts = { jobId: againId(article, snapshot, version), priority: LAST_OF_ALL };
      await queues.clean.add('clean', data, opts);
    }
    await markCleaned(store, host, version, done);
    if (!more) await settleHost(store, host, version);
    left -= done.length;
    added += orders.length;
  }
  return added;
}

/**
 * Emits an article that was cleaned again. Where it has no record yet, its first emit is under way and takes this
 * draft, unless it had read the one before: this emit comes after it.
 */
export async function addEmitOfAgain(
  { queues, store }: Producing,
  draft: string,
  { article, source, snapshot, again = 0 }: Payload<'clean'>,
  isRecord: boolean,
): Promise<void> {
  const delay = isRecord ? 0 : store.limits.resolveTimeoutMs + FIRST_EMIT_MS;
  await queues.emit.add(
    'emit',
    { v: 1, draft, article, source },
    { jobId: againId(article, snapshot, again), delay },
  );
}

function againId(article: string, snapshot: string, version: number): string {
  return `${draftKey(article, snapshot)}-v${version}`;
}
