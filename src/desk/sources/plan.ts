import type { Source } from '../../source.js';
import { findSource, listConfigured, putSource, removeSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { type Difference, diffSource } from './diff.js';
import { maskSource } from './mask.js';
import { keepsItsSecrets } from './request.js';

/** What the sources of the file and those of the store have not in common. Secrets are masked. */
export interface Plan {
  /** In the file alone. */
  readonly added: readonly Source[];
  readonly changed: readonly { readonly id: string; readonly differences: readonly Difference[] }[];
  /** In the store alone: added by command, over HTTP or from OPML, or taken out of the file. */
  readonly onlyInStore: readonly { readonly id: string; readonly feedUrl: string }[];
  /** Feeds that were followed to where they moved; the file still says where they were. It is left so. */
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly same: number;
}

/** The demo is put there by the command that runs it. */
const DEMO = 'demo';

/** Compares without changing anything. @param file the sources of config/sources.yaml */
export async function planSources(store: Store, file: readonly Source[]): Promise<Plan> {
  return (await compare(store, file)).plan;
}

/**
 * Makes the store as the file says. What is in the store alone stays, unless it is to be pruned; records stay anyway.
 * @returns the plan that was carried out
 */
export async function applySources(
  store: Store,
  file: readonly Source[],
  { prune = false }: { readonly prune?: boolean } = {},
): Promise<Plan> {
  const { plan, put } = await compare(store, file);
  for (const source of put) await putSource(store, source);
  if (prune) for (const { id } of plan.onlyInStore) await removeSource(store, id);
  return plan;
}

/** True when there is nothing that applying it would change; what is in the store alone is no difference then. */
export function isEmpty({ added, changed }: Plan): boolean {
  return !added.length && !changed.length;
}

/** The plan, and the sources that carry it out. */
async function compare(store: Store, file: readonly Source[]): Promise<{ plan: Plan; put: Source[] }> {
  const held = new Map((await listConfigured(store)).map((source) => [source.id, source]));
  const added: Source[] = [];
  const changed: { id: string; differences: Difference[] }[] = [];
  const moved: { id: string; from: string; to: string }[] = [];
  const put: Source[] = [];
  for (const wanted of file) {
    const before = held.get(wanted.id);
    held.delete(wanted.id);
    const source = before ? await followMove(store, wanted, before) : wanted;
    if (source !== wanted) moved.push({ id: wanted.id, from: wanted.feedUrl, to: source.feedUrl });
    const differences = before ? diffSource(before, source) : [];
    if (!before) added.push(maskSource(source));
    else if (differences.length) changed.push({ id: source.id, differences });
    else continue;
    put.push(source);
  }
  held.delete(DEMO);
  const onlyInStore = [...held.values()].map(({ id, feedUrl }) => ({ id, feedUrl }));
  const same = file.length - put.length;
  return { plan: { added, changed, onlyInStore, moved, same }, put };
}

/** The source of the file, at the address that its feed moved to; its secrets are not sent there unasked. */
async function followMove(store: Store, wanted: Source, before: Source): Promise<Source> {
  if (wanted.feedUrl === before.feedUrl) return wanted;
  const { formerUrl = '', formerUrls = formerUrl } = (await findSource(store, before.id))?.state ?? {};
  const moved = formerUrls.split(' ').includes(wanted.feedUrl) && keepsItsSecrets(wanted, before.feedUrl);
  return moved ? { ...wanted, feedUrl: before.feedUrl } : wanted;
}
