import { z } from 'zod';
import { looseGuid } from '../identity/address.js';
import { fingerprint } from '../identity/fingerprint.js';
import { articleId, sha256 } from '../identity.js';
import { Entry } from '../model.js';
import type { Archive } from './archive.js';
import { getPacked, putPacked } from './packed.js';
import type { Seen } from './seen.js';
import type { Store } from './store.js';

/** Characters of text that stay in Redis; more goes to the archive. */
const MAX_INLINE = 32_768;

const Held = z.object({ entry: Entry, content: z.string().optional() });

/** What the seen set holds of an entry: its key, and the fingerprint of what a reader would notice. */
export function seenOf(entry: Entry): Seen {
  return [sha256(looseGuid(entry.id)).slice(0, 24), fingerprint(entry)];
}

/** The id of the article that an entry announces; by its address, or where it has none by its source. */
export function articleOf(source: string, entry: Entry): string {
  return entry.url ? articleId(entry.url) : `a-${sha256(`${source}\n${looseGuid(entry.id)}`).slice(0, 32)}`;
}

/** Keeps an entry while its article is worked on. Gives the key that it is found by. */
export async function putEntry(
  store: Store,
  archive: Archive,
  article: string,
  entry: Entry,
): Promise<string> {
  const key = `${article}-${fingerprint(entry)}`;
  const large = entry.content !== undefined && entry.content.length > MAX_INLINE;
  const { content: _, ...rest } = entry;
  const held = large
    ? { entry: rest, content: await archive.put(Buffer.from(entry.content ?? '')) }
    : { entry };
  await putPacked(store.redis, store.keys.entry(key), held, store.limits.draftTtlMs);
  return key;
}

/** Undefined when it has been forgotten. @throws Failure `snapshot-missing` */
export async function getEntry(store: Store, archive: Archive, key: string): Promise<Entry | undefined> {
  const held = await getPacked(store.redis, store.keys.entry(key));
  if (held === undefined) return undefined;
  const { entry, content } = Held.parse(held);
  if (content === undefined) return entry;
  return { ...entry, content: Buffer.from(await archive.get(content)).toString('utf8') };
}
