import { addressAlias } from '../identity/aliases.js';
import { plainWords } from '../identity/fingerprint.js';
import { findAliases, putAliases } from '../store/aliases.js';
import { amendSources } from '../store/also-in.js';
import type { Draft } from '../store/drafts.js';
import { getEntry } from '../store/entries.js';
import { findRecord } from '../store/records.js';
import { markSighting } from '../store/sightings.js';
import type { Library } from './library.js';

/** Of a feed's headline so many words stand in the page's, where both speak of one article. */
const SHARE = 0.5;

/**
 * The article that came out already under the address that a page calls its own, which the feed did not give: the
 * source is named there, and nothing comes out twice. Otherwise that address stands for this article from now on.
 * Undefined when there is no such article.
 */
export async function findSameArticle(library: Library, draft: Draft): Promise<string | undefined> {
  const { store } = library;
  const { id, canonicalUrl } = draft.article;
  if (!canonicalUrl || !(await speaksOfEntry(library, draft))) return undefined;
  const alias = addressAlias(canonicalUrl);
  const [known] = await findAliases(store, [alias]);
  const own = await findRecord(store, id);
  const other = known && known.article !== id && !own ? await findRecord(store, known.article) : undefined;
  if (!other || other.change === 'withdrawn' || plainWords(other.title) !== plainWords(draft.article.title)) {
    if (known?.article !== id && !own) await putAliases(store, [alias], id, store.limits.aliasTtlMs);
    return undefined;
  }
  const { id: source, entryId } = draft.source;
  await markSighting(store, other.id, { source, entryId, print: draft.entry.slice(id.length + 1) });
  await amendSources(store, other.id);
  return other.id;
}

/** False for a page of consent or login, to which every article leads: its address is none of theirs. */
async function speaksOfEntry({ store, archive }: Library, { entry, article }: Draft): Promise<boolean> {
  const held = await getEntry(store, archive, entry).catch(() => undefined);
  const words = plainWords(held?.title).split(' ').filter(Boolean);
  if (!words.length) return true;
  const title = plainWords(article.title);
  return words.filter((word) => title.includes(word)).length >= words.length * SHARE;
}
