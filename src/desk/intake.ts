import type { Entry } from '../model.js';
import type { Source } from '../source.js';
import { articleOf, putEntry, seenOf } from '../store/entries.js';
import { markSeen, seenBefore } from '../store/seen.js';
import { hasWholeArticle, putFeedText } from './feed-text.js';
import { keepWanted } from './filters.js';
import type { Library } from './library.js';
import type { WorkOrder } from './work-order.js';

/** What a new entry asks for: its page to be fetched, or where it names none, its own text to be cleaned. */
export type Intake =
  | ({ readonly kind: 'fetch'; readonly url: string } & Omit<WorkOrder, 'snapshot'>)
  | ({ readonly kind: 'clean' } & WorkOrder);

/** Queues what entries ask for; a second time is a no-op. */
export type Enqueue = (intakes: readonly Intake[]) => Promise<void>;

/** How many entries were queued, and how many were new, changed, or known as they are. */
export interface Taken {
  readonly queued: number;
  readonly new: number;
  readonly changed: number;
  readonly known: number;
  /** Kept out by the source's filters; they are in none of the counts above. */
  readonly filtered?: number;
}

/**
 * Takes in what a feed has that is new or changed. Entries are marked as seen only once their work is queued: a worker
 * that dies in between does it again.
 * @param known pass false to take in every entry, seen or not
 */
export async function takeIn(
  library: Library,
  source: Pick<Source, 'id' | 'feedUrl' | 'filters'>,
  found: readonly Entry[],
  enqueue: Enqueue,
  known = true,
): Promise<Taken> {
  const { store } = library;
  const entries = await keepWanted(store, source, found);
  const before = await seenBefore(store, source.id, entries, seenOf);
  const fresh = known ? [...before.new, ...before.changed] : entries;
  const intakes: Intake[] = [];
  for (const entry of fresh) {
    const intake = await intakeOf(library, source, entry);
    if (intake) intakes.push(intake);
  }
  await enqueue(intakes);
  await markSeen(store, source.id, entries.map(seenOf));
  const counts = { new: before.new.length, changed: before.changed.length };
  const filtered = found.length - entries.length;
  return {
    queued: intakes.length,
    ...counts,
    known: entries.length - counts.new - counts.changed,
    ...(filtered && { filtered }),
  };
}

/** Undefined for an entry that has neither an address nor an article. */
async function intakeOf(
  { store, archive }: Library,
  source: { readonly id: string; readonly feedUrl: string },
  entry: Entry,
): Promise<Intake | undefined> {
  if (!entry.url && !hasWholeArticle(entry)) return undefined;
  const article = articleOf(source.id, entry);
  const key = await putEntry(store, archive, article, entry);
  const order = { source: source.id, article, entryId: entry.id, entry: key };
  if (entry.url) return { kind: 'fetch', url: entry.url, ...order };
  if (!hasWholeArticle(entry)) return undefined;
  const snapshot = await putFeedText(archive, entry, source.feedUrl, store.now());
  return { kind: 'clean', ...order, snapshot };
}
