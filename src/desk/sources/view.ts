import { Failure } from '../../failure.js';
import type { Source } from '../../source.js';
import { type Alert, alertsOf } from '../../store/alerts.js';
import { filteredOf, type KeptOut } from '../../store/filtered.js';
import { type PollRecord, pollHistory } from '../../store/poll-history.js';
import { countRecords } from '../../store/records.js';
import type { SourceState } from '../../store/source-state.js';
import { getSource, type KnownSource, listSources } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { subscriptionOf } from '../../store/subscriptions.js';
import { type PushView, viewPush } from '../../websub/say.js';
import { type Health, healthOf } from '../health/health.js';
import { maskSource } from './mask.js';
import { hasTag } from './select.js';

/** A source as operators are shown it: secrets masked. */
export interface SourceView {
  readonly source: Source;
  readonly state: SourceState;
  readonly health: Health;
}

/** As SourceView, with all that is known of one source. */
export interface SourceDetails extends SourceView {
  readonly records: number;
  readonly alerts: readonly Alert[];
  readonly filtered: { readonly counts: Readonly<Record<string, number>>; readonly last: readonly KeptOut[] };
  /** What its hub is asked for, and does; absent where no hub was asked. */
  readonly push?: PushView;
  /** The latest first. */
  readonly polls: readonly PollRecord[];
}

const HISTORY_SHOWN = 10;

/** Sources by id; with a tag, those that have it. */
export async function viewSources(store: Store, tag?: string): Promise<SourceView[]> {
  const all = await listSources(store);
  const wanted = tag === undefined ? all : all.filter(({ source }) => hasTag(source, tag));
  return wanted.map((known) => view(store, known, []));
}

/** @throws Failure `source-unknown` */
export async function viewSource(store: Store, id: string): Promise<SourceDetails> {
  const known = await getSource(store, id);
  const [polls, alerts, filtered, records, subscription] = await Promise.all([
    pollHistory(store, id),
    alertsOf(store, id),
    filteredOf(store, id),
    countRecords(store, id),
    subscriptionOf(store, id),
  ]);
  const shown = view(store, known, polls);
  const health = { ...shown.health, ...(subscription?.forged && { forgedPushes: subscription.forged }) };
  return {
    ...shown,
    health,
    records,
    alerts,
    filtered: { counts: Object.fromEntries(filtered.counts), last: filtered.last },
    ...(subscription && { push: viewPush(subscription, store.now()) }),
    polls: polls.slice(0, HISTORY_SHOWN),
  };
}

/** The last polls of a source, the latest first. @throws Failure `source-unknown` */
export async function viewHistory(store: Store, id: string, most?: number): Promise<PollRecord[]> {
  await getSource(store, id);
  if (most !== undefined && most < 1)
    throw new Failure('input-invalid', { field: 'limit', value: most, problem: 'must be at least 1' });
  return pollHistory(store, id, most);
}

function view(store: Store, known: KnownSource, polls: readonly PollRecord[]): SourceView {
  const health = healthOf(known, polls, store.limits, store.now());
  return { source: maskSource(known.source), state: known.state, health };
}
