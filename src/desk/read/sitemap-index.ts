import { sha256 } from '../../identity.js';
import type { Limits } from '../../limits.js';
import type { Entry, Feed } from '../../model.js';
import { validatorsOf } from '../../poll/conditions.js';
import type { Source } from '../../source.js';
import { type ChildSitemap, childSitemaps, putChildSitemap } from '../../store/sitemaps.js';
import type { Library } from '../library.js';
import { requestOf } from '../sources/request.js';
import { readAnswer } from './read-answer.js';

/**
 * Reads the children of a sitemap index that may hold news: those changed within the window or of unknown date, the
 * newest first, and an index among them likewise. A child that did not change is left out, and one that cannot be read
 * costs its own entries alone, unless there is nothing else.
 * @param settled when what was read was last taken in, in milliseconds since the epoch: what was read since is read again
 * @throws Failure of the first child, when none can be read
 */
export async function readIndex(
  library: Library,
  source: Source,
  index: Feed,
  settled: number,
): Promise<Feed> {
  const { store } = library;
  const children = await childSitemaps(store, source.id);
  const known = new Map([...children].filter(([, { at }]) => at <= settled));
  const keep: Memory['keep'] = (url, child) =>
    putChildSitemap(store, source.id, url, { ...child, at: store.now() });
  return readChildren({ ...library, limits: store.limits }, source, index, { known, keep });
}

/** What reading an index takes. */
export interface IndexDesk extends Pick<Library, 'io' | 'reader' | 'failureOfStatus' | 'access'> {
  readonly limits: Limits;
}

type IndexSource = Parameters<typeof requestOf>[0] & Pick<Source, 'respectRobots'>;

/** What was read of children before, and is read of them now. */
export interface Memory {
  readonly known: ReadonlyMap<string, Omit<ChildSitemap, 'at'>>;
  keep(url: string, child: Omit<ChildSitemap, 'at'>): Promise<void>;
}

/** As `readIndex`, whoever remembers. @param most children that are asked for */
export async function readChildren(
  desk: IndexDesk,
  source: IndexSource,
  index: Feed,
  memory: Memory,
  most = desk.limits.maxSitemapChildren,
): Promise<Feed> {
  const { maxSitemapDepth, maxFeedEntries } = desk.limits;
  const entries: Entry[] = [];
  const failures: unknown[] = [];
  let waiting = childrenOf(desk, index, 1);
  let read = 0;
  for (let next = waiting[0]; next && read < most; next = waiting[0]) {
    waiting = waiting.slice(1);
    read++;
    try {
      const feed = await readChild(desk, source, next.url, memory);
      if (feed?.index && next.depth < maxSitemapDepth) {
        waiting = [...childrenOf(desk, feed, next.depth + 1), ...waiting];
      } else if (feed && !feed.index) entries.push(...feed.entries);
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length && failures.length === read) throw failures[0];
  return { ...index, entries: entries.slice(0, maxFeedEntries), partial: true };
}

interface Child {
  readonly url: string;
  readonly depth: number;
}

function childrenOf({ io, limits }: IndexDesk, { entries }: Feed, depth: number): Child[] {
  const since = io.now() - limits.sitemapWindowMs;
  const times = entries.flatMap(({ url, updated }) => {
    const time = updated === undefined ? undefined : Date.parse(updated);
    return url && (time === undefined || time >= since) ? [{ url, time: time ?? 0 }] : [];
  });
  return times.sort((a, b) => b.time - a.time).map(({ url }) => ({ url, depth }));
}

/** What is known to be older is no news; what has no date may be. @param since milliseconds since the epoch */
export function isNewsBy({ updated, published }: Entry, since: number): boolean {
  const last = updated ?? published;
  return last === undefined || Date.parse(last) >= since;
}

/** Undefined when it has not changed. */
async function readChild(
  desk: IndexDesk,
  source: IndexSource,
  url: string,
  { known: before, keep }: Memory,
): Promise<Feed | undefined> {
  const known = before.get(url);
  const answer = await desk.io.fetch(childRequest(desk, source, url, known));
  if (answer.status === 304) return undefined;
  const refused = desk.failureOfStatus(answer);
  if (refused) throw refused;
  const hash = sha256(answer.body).slice(0, 16);
  const feed = hash === known?.hash ? undefined : await readAnswer(desk, {}, answer);
  // An index is always asked for whole: what its children hold may have changed while it did not.
  await keep(url, feed?.index ? {} : { hash, ...validatorsOf(answer.headers) });
  return feed;
}

function childRequest(
  { access }: IndexDesk,
  source: IndexSource,
  url: string,
  known: Omit<ChildSitemap, 'at'> | undefined,
) {
  const own = requestOf(source, access, url);
  return {
    ...own,
    url,
    want: 'feed' as const,
    robots: source.respectRobots ?? ('named' as const),
    headers: {
      ...own.headers,
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    },
  };
}
