import { sha256 } from '../../identity.js';
import type { Fetched } from '../../io.js';
import type { Entry, Feed } from '../../model.js';
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
  const { maxSitemapChildren, maxSitemapDepth, maxFeedEntries } = library.store.limits;
  const known = await childSitemaps(library.store, source.id);
  const entries: Entry[] = [];
  const failures: unknown[] = [];
  let waiting = childrenOf(library, index, 1);
  let read = 0;
  for (let next = waiting[0]; next && read < maxSitemapChildren; next = waiting[0]) {
    waiting = waiting.slice(1);
    read++;
    try {
      const feed = await readChild(library, source, next.url, knownBefore(known.get(next.url), settled));
      if (feed?.index && next.depth < maxSitemapDepth) {
        waiting = [...childrenOf(library, feed, next.depth + 1), ...waiting];
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

function childrenOf({ store }: Library, { entries }: Feed, depth: number): Child[] {
  const since = store.now() - store.limits.sitemapWindowMs;
  const times = entries.flatMap(({ url, updated }) => {
    const time = updated === undefined ? undefined : Date.parse(updated);
    return url && (time === undefined || time >= since) ? [{ url, time: time ?? 0 }] : [];
  });
  return times.sort((a, b) => b.time - a.time).map(({ url }) => ({ url, depth }));
}

function knownBefore(child: ChildSitemap | undefined, time: number): ChildSitemap | undefined {
  return child && child.at <= time ? child : undefined;
}

/** Undefined when it has not changed. */
async function readChild(
  library: Library,
  source: Source,
  url: string,
  known: ChildSitemap | undefined,
): Promise<Feed | undefined> {
  const answer = await library.io.fetch(childRequest(library, source, url, known));
  if (answer.status === 304) return undefined;
  const refused = library.failureOfStatus(answer);
  if (refused) throw refused;
  const hash = sha256(answer.body).slice(0, 16);
  const feed = hash === known?.hash ? undefined : await readAnswer(library, {}, answer);
  await putChildSitemap(library.store, source.id, url, {
    ...validatorsOf(answer, feed?.index ? undefined : hash),
    at: library.store.now(),
  });
  return feed;
}

/** An index is always asked for whole: what its children hold may have changed while it did not. */
function validatorsOf({ headers }: Fetched, hash: string | undefined): Omit<ChildSitemap, 'at'> {
  const { etag, 'last-modified': lastModified } = headers;
  return hash ? { hash, ...(etag && { etag }), ...(lastModified && { lastModified }) } : {};
}

function childRequest(library: Library, source: Source, url: string, known: ChildSitemap | undefined) {
  const own = requestOf(source, library.access, url);
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
