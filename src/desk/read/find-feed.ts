import type { Failure } from '../../failure.js';
import type { Fetched } from '../../io.js';
import type { Feed } from '../../model.js';
import type { Source } from '../../source.js';
import { moveSource } from '../../store/settle.js';
import { patchState } from '../../store/source-state.js';
import { movedFrom } from '../../store/sources.js';
import type { Library } from '../library.js';
import { keepsItsSecrets, requestOf } from '../sources/request.js';
import { readAnswer } from './read-answer.js';

/** Where feeds lie that no page names, seen from a folder of the site. */
const PROBES = [
  'feed/',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'rss/',
  'feed.json',
  'sitemap-news.xml',
  'news-sitemap.xml',
];

/**
 * Finds the feed of a page: of those that it names the first that can be read, else the first of the usual places. The
 * source gets its address, is proposed it, or the page stays a failure, by the source's `onMoved`.
 * @throws `failure` when there is none
 */
export async function findFeed(
  library: Library,
  source: Source,
  { url }: Fetched,
  failure: Failure,
): Promise<Feed> {
  if (source.onMoved === 'never') throw failure;
  const named = String(failure.detail.feeds ?? '')
    .split(' ')
    .filter(Boolean);
  const places = named.length ? named : probesAt(url).slice(0, library.store.limits.maxFeedProbes);
  for (const place of places) {
    const feed = await tryFeed(library, source, place, named.length > 0);
    if (!feed) continue;
    await adopt(library, source, place);
    return feed;
  }
  throw failure;
}

/** In the page's folder first, then at the root. */
export function probesAt(url: string): string[] {
  return [...new Set([new URL('.', url).href, new URL('/', url).href])].flatMap((folder) =>
    PROBES.map((place) => new URL(place, folder).href),
  );
}

/** A guessed address that redirects leads to a page for those who lost their way. */
async function tryFeed(
  library: Library,
  source: Source,
  url: string,
  named: boolean,
): Promise<Feed | undefined> {
  try {
    const answer = await library.io.fetch({
      ...requestOf(source, library.access, url),
      url,
      want: 'feed',
      robots: source.respectRobots ?? 'named',
      ...(!named && { redirects: 0 }),
    });
    if (answer.status !== 200) return undefined;
    const feed = await readAnswer(library, {}, answer);
    return feed.entries.length ? feed : undefined;
  } catch {
    return undefined;
  }
}

async function adopt({ store }: Library, source: Source, url: string): Promise<void> {
  const mayFollow = source.onMoved !== 'propose' && keepsItsSecrets(source, url);
  const moved = mayFollow && (await moveSource(store, source.id, source.feedUrl, url));
  await patchState(store, source.id, moved ? movedFrom({}, source.feedUrl) : { proposedUrl: url });
}
