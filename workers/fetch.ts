import { hasWholeArticle, putFeedText } from '../src/desk/feed-text.js';
import { requestOf } from '../src/desk/sources/request.js';
import type { Failure } from '../src/failure.js';
import type { Source } from '../src/source.js';
import { getEntry } from '../src/store/entries.js';
import { putSnapshot } from '../src/store/snapshot.js';
import { findSource } from '../src/store/sources.js';
import { addClean } from './producers.js';
import { failureOf, isNoFault } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Fetches an article's page and keeps it. Where it cannot be had, the feed's own text may stand in for it. */
export const fetchPage: Handler<'fetch'> = async (work, desk) => {
  const { data, about } = work;
  Object.assign(about, { url: data.url, source: data.source, article: data.article, entry: data.entry });
  const source = (await findSource(desk.store, data.source))?.source;
  if (!source) return { outcome: 'source-gone', article: data.article };
  try {
    const snapshot = await fetchSnapshot(work, desk, source);
    await addClean(desk, { ...data, snapshot });
    return { outcome: 'fetched', article: data.article, snapshot };
  } catch (thrown) {
    return await fallBack(work, desk, source, failureOf(thrown));
  }
};

async function fetchSnapshot(
  { data, about, signal }: Work<'fetch'>,
  desk: Desk,
  source: Source,
): Promise<string> {
  const answer = await desk.io.fetch({
    ...requestOf(source, desk.access, data.url),
    url: data.url,
    want: 'page',
    robots: true,
    signal,
  });
  const snapshot = await putSnapshot(desk.archive, answer, desk.store.now());
  const refused = desk.failureOfStatus(answer);
  if (!refused) return snapshot;
  about.snapshot = snapshot;
  throw refused;
}

/** @throws the failure where there is nothing to fall back on, or it may still pass */
async function fallBack(
  { data, last }: Work<'fetch'>,
  desk: Desk,
  source: Source,
  failure: Failure,
): Promise<Done> {
  const passes = failure.verdict === 'retry' && !last;
  if (passes || isNoFault(failure)) throw failure;
  const entry = await getEntry(desk.store, desk.archive, data.entry);
  if (!hasWholeArticle(entry)) throw failure;
  const snapshot = await putFeedText(desk.archive, entry, source.feedUrl, desk.store.now());
  await addClean(desk, { ...data, snapshot });
  return { outcome: 'from-feed', article: data.article, code: failure.code };
}
