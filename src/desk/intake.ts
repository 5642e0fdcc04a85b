import { fingerprint } from '../identity/fingerprint.js';
import type { Entry } from '../model.js';
import type { Source } from '../source.js';
import { amendSources } from '../store/also-in.js';
import { putEntry, seenOf } from '../store/entries.js';
import { markSeen, seenBefore } from '../store/seen.js';
import { areSighted, isWanted, markSighting } from '../store/sightings.js';
import type { Store } from '../store/store.js';
import { hasWholeArticle, putFeedText } from './feed-text.js';
import { keepWanted } from './filters.js';
import type { Library } from './library.js';
import { type Placed, placeEntries } from './placing.js';
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
  const entries = await keepWanted(library, source, found);
  const before = await seenBefore(store, source.id, entries, seenOf);
  const fresh = known ? [...before.new, ...before.changed] : entries;
  const queued = await takeInArticles(library, source, fresh, entries, enqueue, known ? 'changed' : 'all');
  await markSeen(store, source.id, entries.map(seenOf));
  const counts = { new: before.new.length, changed: before.changed.length };
  const filtered = found.length - entries.length;
  return {
    queued,
    ...counts,
    known: entries.length - counts.new - counts.changed,
    ...(filtered && { filtered }),
  };
}

/**
 * Queues what entries ask for whose articles are not known yet, or changed; an article that another source shows too is
 * noted, and not fetched twice.
 * @param listed everything that the entries' document lists
 * @param which `new`: only articles that the source never showed
 * @returns how many were queued
 */
export async function takeInArticles(
  library: Library,
  source: Pick<Source, 'id' | 'feedUrl'>,
  entries: readonly Entry[],
  listed: readonly Entry[],
  enqueue: Enqueue,
  which: 'new' | 'changed' | 'all' = 'changed',
): Promise<number> {
  const { store } = library;
  const all = await placeEntries(store, source.id, entries.filter(hasArticle), listed);
  const placed = which === 'new' ? await withoutSeen(store, source.id, all) : all;
  const intakes: Intake[] = [];
  for (const one of placed) {
    const print = fingerprint(one.entry);
    if ((await isWanted(store, one.article, source.id, print)) || which === 'all')
      intakes.push(await intakeOf(library, source, one));
  }
  await enqueue(intakes);
  for (const one of placed) await noteSighting(store, source.id, one);
  return intakes.length;
}

async function withoutSeen(store: Store, source: string, placed: readonly Placed[]): Promise<Placed[]> {
  const seen = await areSighted(
    store,
    placed.map(({ article }) => article),
    source,
  );
  return placed.filter((_, at) => !seen[at]);
}

/** False for an entry that has neither an address nor an article. */
function hasArticle(entry: Entry): boolean {
  return entry.url !== undefined || hasWholeArticle(entry);
}

async function intakeOf(
  { store, archive }: Library,
  source: { readonly id: string; readonly feedUrl: string },
  { entry, article }: Placed,
): Promise<Intake> {
  const key = await putEntry(store, archive, article, entry);
  const order = { source: source.id, article, entryId: entry.id, entry: key };
  if (entry.url || !hasWholeArticle(entry)) return { kind: 'fetch', url: entry.url ?? '', ...order };
  const snapshot = await putFeedText(archive, entry, source.feedUrl, store.now());
  return { kind: 'clean', ...order, snapshot };
}

/** A record that was there before names the source from now on. */
async function noteSighting(store: Store, source: string, { entry, article }: Placed): Promise<void> {
  const print = fingerprint(entry);
  const isNew = await markSighting(store, article, { source, entryId: entry.id, print });
  if (isNew) await amendSources(store, article);
}
