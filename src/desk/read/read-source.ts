import { toFailure } from '../../failure.js';
import type { Fetched } from '../../io.js';
import type { Feed } from '../../model.js';
import type { Source } from '../../source.js';
import type { SourceState } from '../../store/source-state.js';
import type { Library } from '../library.js';
import { findFeed } from './find-feed.js';
import { readAnswer } from './read-answer.js';
import { settleEntries } from './settle-entries.js';
import { isNewsBy, readIndex } from './sitemap-index.js';

/**
 * Reads what a source's address gave: a feed, a sitemap without what is too old to be news, the children of a sitemap
 * index, the links of a page where the operator wants that; and at a home page that was never a feed, the feed that
 * it names.
 * @param state of the source after the last poll
 * @throws Failure of the document, or of the feed that a page names
 */
export async function readSource(
  library: Library,
  source: Source,
  answer: Fetched,
  state: Pick<SourceState, 'entries' | 'lastSuccess'>,
): Promise<Feed> {
  const { sitemapWindowMs } = library.store.limits;
  const feed = await readAnswer(library, source, answer).catch((thrown: unknown) => {
    const failure = toFailure(thrown);
    if (failure.code !== 'feed-html' || state.entries !== undefined) throw failure;
    return findFeed(library, source, answer, failure);
  });
  const whole = feed.index ? await readIndex(library, source, feed, state.lastSuccess ?? 0) : feed;
  if (whole.format !== 'sitemap') return settleEntries(whole);
  const since = library.store.now() - sitemapWindowMs;
  return settleEntries({ ...whole, entries: whole.entries.filter((entry) => isNewsBy(entry, since)) });
}
