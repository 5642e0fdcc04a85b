import { Failure, toFailure } from '../../failure.js';
import { isUrl } from '../../is-url.js';
import type { Limits } from '../../limits.js';
import { type Outline, readOpml } from '../../opml/read.js';
import type { Source } from '../../source.js';
import { addSource, listConfigured } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { completeSource, type NewSource } from './add.js';
import { feedKey } from './same-feed.js';

const AT_ONCE = 200;

/** What an OPML document would do, or did. */
export interface OpmlImport {
  readonly added: readonly Source[];
  /** Feeds that are read already, or stand in the document twice. */
  readonly known: readonly { readonly feedUrl: string; readonly id: string }[];
  readonly invalid: readonly { readonly feedUrl: string; readonly reason: string }[];
  /** False where nothing was changed. */
  readonly applied: boolean;
}

/**
 * Reads an OPML document and says what of it is new, and adds that if asked to. A second time adds nothing.
 * @throws Failure `opml-invalid`
 */
export async function importOpml(
  store: Store,
  text: string,
  { apply, check = () => {} }: { readonly apply: boolean; readonly check?: (source: Source) => void },
): Promise<OpmlImport> {
  const outlines = readOpml(text, store.limits);
  const sorted = sort(outlines, await listConfigured(store), check);
  for (let from = 0; apply && from < sorted.added.length; from += AT_ONCE) {
    const some = sorted.added.slice(from, from + AT_ONCE);
    await Promise.all(some.map((source) => addSource(store, source)));
  }
  return { ...sorted, applied: apply };
}

function sort(
  outlines: readonly Outline[],
  held: readonly Source[],
  check: (source: Source) => void,
): Omit<OpmlImport, 'applied'> {
  const ids = new Set(held.map(({ id }) => id));
  const feeds = new Map(held.map(({ feedUrl, id }) => [feedKey(feedUrl), id]));
  const added: Source[] = [];
  const known: { feedUrl: string; id: string }[] = [];
  const invalid: { feedUrl: string; reason: string }[] = [];
  for (const outline of outlines) {
    const { feedUrl } = outline;
    try {
      if (!isUrl(feedUrl)) throw new Failure('url-invalid', { url: feedUrl.slice(0, 200) });
      const key = feedKey(feedUrl);
      const id = feeds.get(key);
      if (id !== undefined) {
        known.push({ feedUrl, id });
        continue;
      }
      const source = completeSource(toNew(outline, ids), ids);
      check(source);
      ids.add(source.id);
      feeds.set(key, source.id);
      added.push(source);
    } catch (thrown) {
      invalid.push({ feedUrl: feedUrl.slice(0, 300), reason: toFailure(thrown).message });
    }
  }
  return { added, known, invalid };
}

/** The id that the document names, unless another source has it. */
function toNew({ feedUrl, name, tags, settings }: Outline, ids: ReadonlySet<string>): NewSource {
  const { id, ...rest } = settings;
  const free = typeof id === 'string' && !ids.has(id);
  return {
    feedUrl,
    ...(name && { name }),
    ...(tags.length && { tags: [...tags] }),
    ...rest,
    ...(free && { id }),
  };
}

/** The size of a document is known before it is read. @throws Failure `request-too-large` */
export function checkOpmlSize(bytes: number, { maxOpmlBytes }: Limits): void {
  if (bytes > maxOpmlBytes) throw new Failure('request-too-large', { maxOpmlBytes });
}
