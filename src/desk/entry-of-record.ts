import type { Entry } from '../model.js';
import { findRecord } from '../store/records.js';
import type { Store } from '../store/store.js';

const FEED = 'feed';

/**
 * The feed's entry, as far as the article's record has it, for a page that is cleaned again after its entry was
 * forgotten: what only the feed knew must not be lost by that. Undefined when there is no record.
 */
export async function entryOfRecord(store: Store, article: string): Promise<Entry | undefined> {
  const record = await findRecord(store, article);
  if (!record) return undefined;
  const { evidence, title, published, modified, authors, leadImage, source } = record;
  const isFeed = (field: string) => evidence[field] === FEED;
  return {
    id: source.entryId,
    ...(title && isFeed('title') && { title }),
    ...(published && isFeed('published') && { published }),
    ...(modified && isFeed('modified') && { updated: modified }),
    authors: isFeed('authors') ? authors : [],
    categories: [],
    enclosures: leadImage && isFeed('leadImage') ? [{ url: leadImage.url, type: 'image/*' }] : [],
  };
}
