import type { FailureCode } from '../failure.js';
import type { CleanedArticle } from '../model.js';
import { getEntry } from '../store/entries.js';
import { readSnapshot } from '../store/snapshot.js';
import { getSource } from '../store/sources.js';
import { hasWholeArticle, putFeedText, wordsLength } from './feed-text.js';
import type { Library } from './library.js';
import type { WorkOrder } from './work-order.js';

/** What is thrown at a page that holds back its article, or has none. */
const WITHOUT_ARTICLE = new Set<FailureCode>(['page-empty', 'page-no-content', 'page-login-wall']);

/** A page behind a wall shows less than this share of what the feed has. */
const SHOWN = 0.6;

/** True when the page is behind a wall and shows far less than the feed's text of that length. */
export function isHeldBack(
  { access, text }: Pick<CleanedArticle, 'access' | 'text'>,
  feedLength: number,
): boolean {
  return access?.free === false && text.length < feedLength * SHOWN;
}

/**
 * A snapshot of the article that the feed itself carries, for a page that does not show it. Undefined when the page
 * does, the feed carries none, or the order is for the feed's text already.
 * @param page what became of the page
 */
export async function feedInstead(
  { store, archive }: Library,
  order: WorkOrder,
  page: CleanedArticle | FailureCode,
): Promise<string | undefined> {
  if (typeof page === 'string' ? !WITHOUT_ARTICLE.has(page) : page.access?.free !== false) return undefined;
  const { meta } = await readSnapshot(archive, order.snapshot);
  const entry = meta.from === 'feed' ? undefined : await getEntry(store, archive, order.entry);
  if (!hasWholeArticle(entry)) return undefined;
  if (typeof page !== 'string' && !isHeldBack(page, wordsLength(entry.content))) return undefined;
  const { source } = await getSource(store, order.source);
  return putFeedText(archive, entry, source.feedUrl, Date.parse(meta.fetched));
}
