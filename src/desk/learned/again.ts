import { draftKey, findDraft } from '../../store/drafts.js';
import { type LearnedState, readState } from '../../store/learned/blocks.js';
import { readWindow, type WindowArticle } from '../../store/learned/window.js';
import { findRecord } from '../../store/records.js';
import { findSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import type { WorkOrder } from '../work-order.js';

/** Articles of one host that are to be cleaned again, since other blocks are removed now than when they were cleaned. */
export interface Again {
  readonly version: number;
  readonly orders: readonly WorkOrder[];
  /** Articles that need nothing more, once the orders are queued: these, and some that cannot be cleaned again. */
  readonly done: readonly string[];
  /** True when there are more than were asked for. */
  readonly more: boolean;
}

export async function articlesAgain(store: Store, host: string, most: number): Promise<Again> {
  const [state, window] = await Promise.all([readState(store, host), readWindow(store, host)]);
  const affected = window.filter((article) => isAffected(article, state));
  const some = affected.slice(0, most);
  const orders = await Promise.all(some.map((article) => orderOf(store, article)));
  return {
    version: state.version,
    orders: orders.filter((order) => order !== undefined),
    done: some.map(({ article }) => article),
    more: affected.length > some.length,
  };
}

function isAffected({ version, prints }: WindowArticle, state: LearnedState): boolean {
  if (version >= state.version) return false;
  return [...prints.keys()].some((print) => (state.blocks.get(print)?.changed ?? 0) > version);
}

/** Undefined when the article is no more, or nobody asks for its source any longer. */
async function orderOf(
  store: Store,
  { article, snapshot, entry }: WindowArticle,
): Promise<WorkOrder | undefined> {
  const draft = await findDraft(store, draftKey(article, snapshot));
  const told = draft?.source ?? (await findRecord(store, article))?.source;
  if (!told || !(await findSource(store, told.id))) return undefined;
  return { source: told.id, article, entryId: told.entryId, entry, snapshot };
}
