import { Failure } from '../../failure.js';
import type { Source } from '../../source.js';
import { getSource, listConfigured } from '../../store/sources.js';
import type { Store } from '../../store/store.js';

/** Which sources: those of these ids, and those that have one of these tags. */
export interface Selection {
  readonly ids?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * The ids of the sources that are meant, each once.
 * @throws Failure `source-unknown` for an id, or a tag, of none; `input-invalid` when nothing is named
 */
export async function selectSources(store: Store, { ids = [], tags = [] }: Selection): Promise<string[]> {
  if (!ids.length && !tags.length)
    throw new Failure('input-invalid', { problem: 'which sources? Name their ids, or a tag of theirs' });
  for (const id of ids) await getSource(store, id);
  const all = tags.length ? await listConfigured(store) : [];
  const tagged = tags.flatMap((tag) => {
    const found = all.filter((source) => hasTag(source, tag)).map(({ id }) => id);
    if (!found.length) throw new Failure('source-unknown', { tag });
    return found;
  });
  return [...new Set([...ids, ...tagged])];
}

/** Upper and lower case are the same. */
export function hasTag({ tags = [] }: Pick<Source, 'tags'>, tag: string): boolean {
  return tags.some((one) => one.toLowerCase() === tag.toLowerCase());
}
