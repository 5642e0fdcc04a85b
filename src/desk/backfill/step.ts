import { toFailure } from '../../failure.js';
import { sha256 } from '../../identity.js';
import type { Entry, Feed } from '../../model.js';
import type { Source } from '../../source.js';
import type { Backfill } from '../../store/backfills.js';
import { filterEntries } from '../filters.js';
import { type Enqueue, takeInArticles } from '../intake.js';
import { tellLanguages } from '../languages.js';
import type { Library } from '../library.js';
import { readAnswer } from '../read/read-answer.js';
import { settleEntries } from '../read/settle-entries.js';
import { requestOf } from '../sources/request.js';
import { timeOf } from './dates.js';
import { followingOf } from './following.js';
import { sitemapsOf } from './site.js';

/**
 * Reads the next document of a run and takes in what it has since the date. The run as it stands then is to be kept
 * before the next step: a step that is done twice queues nothing twice.
 * @throws Failure that may pass
 */
export async function backfillStep(
  library: Library,
  source: Source,
  backfill: Backfill,
  enqueue: Enqueue,
): Promise<Backfill> {
  const [next, ...waiting] = backfill.waiting;
  if (!next) return { ...backfill, status: 'done', why: 'all that there is was read' };
  const here = { ...backfill, waiting, step: backfill.step + 1, documents: backfill.documents + 1 };
  const feed = await readDocument(library, source, next.url);
  if (!feed) return schedule(library, { ...here, missing: here.missing + 1 }, 0);
  const seen = [printOf(next.url), printOf(feed.entries.map(({ id }) => id).join('\n'))];
  if (feed.entries.length && backfill.visited.includes(seen[1] ?? '')) return schedule(library, here, 0);
  const taken = await takeInSince(library, source, feed, backfill.since, enqueue);
  const first = backfill.step === 0;
  const following = followingOf(feed, next, backfill.since, library.store.limits);
  const more =
    following.length || !first || feed.format === 'sitemap' ? following : await sitemapsOf(library, source);
  const unread = more.filter(({ url }) => !backfill.visited.includes(printOf(url)) && url !== next.url);
  return schedule(
    library,
    add({ ...here, waiting: [...unread, ...waiting], visited: [...backfill.visited, ...seen] }, taken),
    taken.queued,
  );
}

/** Undefined when it cannot be had, now or ever. @throws Failure that may pass */
async function readDocument(library: Library, source: Source, url: string): Promise<Feed | undefined> {
  try {
    const robots = source.respectRobots ?? 'named';
    const answer = await library.io.fetch({
      ...requestOf(source, library.access, url),
      url,
      want: 'feed',
      robots,
    });
    const refused = library.failureOfStatus(answer);
    if (refused) throw refused;
    return settleEntries(await readAnswer(library, source, answer));
  } catch (thrown) {
    if (toFailure(thrown).verdict === 'retry') throw thrown;
    return undefined;
  }
}

interface TakenSince extends Pick<Backfill, 'entries' | 'queued' | 'undated'> {
  readonly oldest?: number;
}

/** The age of an entry is no reason to leave it out here; the source's other filters are. */
async function takeInSince(
  library: Library,
  source: Source,
  feed: Feed,
  since: number,
  enqueue: Enqueue,
): Promise<TakenSince> {
  if (feed.index) return { entries: 0, queued: 0, undated: 0 };
  const { maxAgeDays: _, ...filters } = source.filters ?? {};
  const languageOf = await tellLanguages(library.reader, filters, feed.entries);
  const { kept } = filterEntries(filters, feed.entries, library.store.now(), languageOf);
  const dated = kept.map((entry) => ({ entry, time: timeOf(entry) }));
  // A sitemap lists the imprint as well as the news: only a date tells them apart.
  const undated = feed.format === 'sitemap' ? dated.filter(({ time }) => time === undefined).length : 0;
  const wanted = dated.filter(({ time }) => (time === undefined ? !undated : time >= since));
  const entries: Entry[] = wanted.map(({ entry }) => entry);
  const times = wanted.flatMap(({ time }) => time ?? []);
  const queued = await takeInArticles(library, source, entries, feed.entries, enqueue, 'new');
  return {
    entries: entries.length,
    queued,
    undated,
    ...(times.length && { oldest: times.reduce((a, b) => Math.min(a, b)) }),
  };
}

function add(backfill: Backfill, { entries, queued, undated, oldest }: TakenSince): Backfill {
  const all = [backfill.oldest, oldest].filter((time) => time !== undefined);
  return {
    ...backfill,
    entries: backfill.entries + entries,
    queued: backfill.queued + queued,
    undated: backfill.undated + undated,
    ...(all.length && { oldest: Math.min(...all) }),
  };
}

/** When the next document is read: once the pages of this one had their turn; or why none is. */
function schedule({ store }: Library, backfill: Backfill, queued: number): Backfill {
  const { limits } = store;
  const waiting = backfill.waiting.slice(0, limits.maxBackfillWaiting);
  const next = { ...backfill, waiting };
  if (!waiting.length) return { ...next, status: 'done', why: 'all that there is was read' };
  if (backfill.documents >= limits.maxBackfillDocuments) return stopped(next, 'maxBackfillDocuments');
  if (backfill.entries >= limits.maxBackfillEntries) return stopped(next, 'maxBackfillEntries');
  return {
    ...next,
    dueAt: store.now() + Math.max(limits.backfillIntervalMs, queued * limits.hostIntervalMs),
  };
}

function stopped(backfill: Backfill, limit: string): Backfill {
  return { ...backfill, status: 'stopped', why: `the limit ${limit} is reached` };
}

function printOf(text: string): string {
  return sha256(text).slice(0, 10);
}
