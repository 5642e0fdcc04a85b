import { Failure } from '../../failure.js';
import { isUrl } from '../../is-url.js';
import type { Source } from '../../source.js';
import { addSource, listConfigured } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { idFor } from './ids.js';
import { parseSource } from './parse.js';
import { feedKey } from './same-feed.js';

/** What an operator writes of a new source: its address alone will do. */
export type NewSource = Partial<Source> & Pick<Source, 'feedUrl'>;

/**
 * Adds a source; it is polled at once. Without an id or a name it has its host's.
 * @throws Failure `source-exists` for an id or an address that is there already, `input-invalid`
 */
export async function addNewSource(store: Store, given: NewSource): Promise<Source> {
  const known = await listConfigured(store);
  const source = completeSource(given, new Set(known.map(({ id }) => id)));
  const key = feedKey(source.feedUrl);
  const twin = known.find(({ feedUrl }) => feedKey(feedUrl) === key);
  if (twin && given.id === undefined)
    throw new Failure('source-exists', { source: twin.id, feedUrl: twin.feedUrl });
  await addSource(store, source);
  return source;
}

/** Gives a source the id and the name that it lacks. @throws Failure `input-invalid` */
export function completeSource(given: NewSource, taken: ReadonlySet<string>): Source {
  const known = typeof given.feedUrl === 'string' && isUrl(given.feedUrl);
  const host = known ? new URL(given.feedUrl).hostname.replace(/^www\./, '') : '';
  const id = given.id ?? (host ? idFor(given.feedUrl, (one) => taken.has(one)) : 'source');
  return parseSource({ ...given, id, name: given.name ?? (host || 'source') });
}
