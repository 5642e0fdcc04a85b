import { Failure, type FailureCode, toFailure } from '../failure.js';
import type { Embed } from '../model.js';
import { type Case, removeCase } from '../store/cases.js';
import { storeFailure } from '../store/connection.js';
import { type Draft, getResolved } from '../store/drafts.js';
import { getEntry } from '../store/entries.js';
import { reopenOutbox } from '../store/outbox.js';
import { readSnapshot } from '../store/snapshot.js';
import { findSource, getSource } from '../store/sources.js';
import { cleanSnapshot } from './clean.js';
import { type Enqueue, takeIn } from './intake.js';
import type { Library } from './library.js';
import { publish } from './publish.js';
import { readAnswer } from './read/read-answer.js';
import { settleEntries } from './read/settle-entries.js';
import { askProvider, isOpen } from './resolve.js';

/** What became of a replayed case. */
export type Replayed =
  | { readonly result: 'emitted'; readonly article: string; readonly revision: number; readonly seq: number }
  | {
      readonly result: 'unchanged';
      readonly article: string;
      readonly revision: number;
      readonly seq: number;
    }
  /** A feed was read again; so many of its entries were queued. */
  | { readonly result: 'read'; readonly source: string; readonly queued: number }
  /** Offered to its subscriber again. */
  | { readonly result: 'queued'; readonly seq: number }
  | { readonly result: 'failed'; readonly code: FailureCode; readonly message: string };

/**
 * Does a failed piece of work again, from the bytes that were kept, with the code and rules of today. Nothing is
 * fetched: embeds come out as cached, or as the page says. A case that succeeds is closed.
 * @param enqueue queues what a feed's entries ask for
 */
export async function replayCase(library: Library, failed: Case, enqueue: Enqueue): Promise<Replayed> {
  try {
    const replayed = await replay(library, failed, enqueue);
    await removeCase(library.store, failed.job);
    return replayed;
  } catch (thrown) {
    const failure = storeFailure(thrown) ?? toFailure(thrown);
    return { result: 'failed', code: failure.code, message: failure.message };
  }
}

function replay(library: Library, failed: Case, enqueue: Enqueue): Promise<Replayed> {
  if (failed.stage === 'poll') return replayFeed(library, failed, enqueue);
  if (failed.stage === 'deliver') return replayDelivery(library, failed);
  return replayPage(library, failed);
}

async function replayDelivery({ store }: Library, failed: Case): Promise<Replayed> {
  const seq = Number(failed.job.slice(failed.job.lastIndexOf('-') + 1));
  await reopenOutbox(store, seq);
  return { result: 'queued', seq };
}

async function replayFeed(library: Library, failed: Case, enqueue: Enqueue): Promise<Replayed> {
  const { source } = await getSource(library.store, failed.source ?? '');
  const { meta, body } = await readSnapshot(library.archive, failed.snapshot ?? '');
  const refused = library.failureOfStatus(meta);
  if (refused) throw refused;
  const { url, headers } = meta;
  const feed = settleEntries(await readAnswer(library, source, { body, url, headers }));
  const { queued } = await takeIn(library, source, feed.entries, enqueue);
  return { result: 'read', source: source.id, queued };
}

async function replayPage(library: Library, failed: Case): Promise<Replayed> {
  const { article, source, entry, snapshot } = failed;
  if (!article || !source || !entry) throw new Failure('job-invalid', { job: failed.job });
  if (!snapshot) throw new Failure('snapshot-missing', { job: failed.job });
  const entryId = (await getEntry(library.store, library.archive, entry))?.id ?? article;
  const { key, draft } = await cleanSnapshot(library, { source, article, entry, entryId, snapshot });
  const emitted = await publish(library, draft, await answersFor(library, key, draft));
  const { revision, seq } = emitted;
  const isNew = emitted.change === 'created' || emitted.change === 'updated';
  return { result: isNew ? 'emitted' : 'unchanged', article, revision, seq };
}

/** What was answered when the article was first worked on, and what is cached since. */
async function answersFor(library: Library, key: string, draft: Draft): Promise<Map<string, Embed>> {
  const answers = await getResolved(library.store, key);
  const source = (await findSource(library.store, draft.source.id))?.source;
  const io = { fetch: refuse, now: () => library.io.now(), random: () => library.io.random() };
  for (const embed of draft.article.embeds) {
    if (answers.has(embed.id) || !isOpen(embed)) continue;
    const answer = await askProvider(library, source, embed, { io, pace: async () => {} }).catch(
      () => undefined,
    );
    if (answer && !answer.again) answers.set(embed.id, answer.embed);
  }
  return answers;
}

async function refuse(): Promise<never> {
  throw new Failure('connect-failed', { offline: true });
}
