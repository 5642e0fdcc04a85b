import { Failure } from '../failure.js';
import { nextCron } from '../poll/schedule.js';
import { Source } from '../source.js';
import { dropPushes } from './pushes.js';
import { parseState, patchState, type SourcePatch, type SourceState } from './source-state.js';
import type { Store } from './store.js';
import { wakeSubscription } from './subscriptions.js';

export interface KnownSource {
  readonly source: Source;
  readonly state: SourceState;
}

export const BY_OPERATOR = 'paused by the operator';
const NEVER = '+inf';
const AT_ONCE = 500;
const MAX_FORMER = 10;

/** What may change without its being asked anew. */
const QUIET = new Set<keyof Source>([
  'name',
  'tags',
  'language',
  'rules',
  'embeds',
  'endpoints',
  'silenceHours',
  'onMoved',
  'push',
  'paused',
]);

/**
 * Adds a source; its first poll is due at once.
 * @throws Failure `source-exists`, `config-invalid` (cron, time zone)
 */
export async function addSource(store: Store, source: Source): Promise<void> {
  if (source.cron) nextCron(source.cron, source.timeZone, store.now());
  if (!(await store.redis.hsetnx(store.keys.sources, source.id, JSON.stringify(source))))
    throw new Failure('source-exists', { source: source.id });
  if (source.paused) await pauseSource(store, source.id);
  else await due(store, source.id, 'first poll');
}

/**
 * Adds a source, or changes what it is configured as and keeps what is known of it. It is due at once when it is new,
 * is no longer paused, or is to be asked otherwise.
 */
export async function putSource(store: Store, source: Source): Promise<void> {
  if (source.cron) nextCron(source.cron, source.timeZone, store.now());
  const { redis, keys } = store;
  const before = await findSource(store, source.id);
  await redis.hset(keys.sources, source.id, JSON.stringify(source));
  if (before) await noteEdit(store, before, source);
  if (source.paused) return pauseSource(store, source.id);
  if (!before) return due(store, source.id, 'first poll');
  if (before.source.paused) return resumeSource(store, source.id);
  if (!before.state.paused && isAskedOtherwise(before.source, source))
    await due(store, source.id, 'its settings were changed');
}

/** What was learnt of the old address does not hold for a new one. */
async function noteEdit(store: Store, { source: before, state }: KnownSource, after: Source): Promise<void> {
  if (before.feedUrl !== after.feedUrl) {
    const accepted = state.proposedUrl === after.feedUrl;
    await patchState(store, after.id, {
      hubs: undefined,
      self: undefined,
      // Where else an operator wants it to be read is no move.
      ...(accepted ? movedFrom(state, before.feedUrl) : { formerUrls: '' }),
    });
  }
  await wakeSubscription(store, after.id);
}

/** Keeps an address that a feed moved away from: a file may name it still. */
export function movedFrom({ formerUrls = '' }: Pick<SourceState, 'formerUrls'>, url: string): SourcePatch {
  const all = [url, ...formerUrls.split(' ')].filter((one, at, them) => one && them.indexOf(one) === at);
  return { proposedUrl: undefined, formerUrl: url, formerUrls: all.slice(0, MAX_FORMER).join(' ') };
}

function isAskedOtherwise(before: Source, after: Source): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Source)[]);
  return [...names].some(
    (name) => !QUIET.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** Undefined when there is no source of that id. */
export async function findSource({ redis, keys }: Store, id: string): Promise<KnownSource | undefined> {
  const held = await redis.hget(keys.sources, id);
  if (held === null) return undefined;
  const state = parseState(await redis.hgetall(keys.sourceState(id)));
  return { source: Source.parse(JSON.parse(held)), state };
}

/** @throws Failure `source-unknown` */
export async function getSource(store: Store, id: string): Promise<KnownSource> {
  const found = await findSource(store, id);
  if (!found) throw new Failure('source-unknown', { source: id });
  return found;
}

/** All sources, by id. */
export async function listSources(store: Store): Promise<KnownSource[]> {
  const { redis, keys } = store;
  const sources = await listConfigured(store);
  const known: KnownSource[] = [];
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    const some = sources.slice(from, from + AT_ONCE);
    const states = await Promise.all(some.map(({ id }) => redis.hgetall(keys.sourceState(id))));
    for (const [at, source] of some.entries()) known.push({ source, state: parseState(states[at] ?? {}) });
  }
  return known;
}

/** All sources as they are configured, by id. */
export async function listConfigured({ redis, keys }: Store): Promise<Source[]> {
  const all = Object.entries(await redis.hgetall(keys.sources)).sort(([a], [b]) => (a < b ? -1 : 1));
  return all.map(([, json]) => Source.parse(JSON.parse(json)));
}

/** Its records stay. @throws Failure `source-unknown` */
export async function removeSource(store: Store, id: string): Promise<void> {
  const { redis, keys } = store;
  if ((await redis.hdel(keys.sources, id)) === 0) throw new Failure('source-unknown', { source: id });
  await redis.zrem(keys.due, id);
  await wakeSubscription(store, id);
  await dropPushes(store, id);
  await redis.del(
    keys.sourceState(id),
    keys.seen(id),
    keys.seenAt(id),
    keys.sitemaps(id),
    keys.pollHistory(id),
    keys.filtered(id),
    keys.filteredSeen(id),
    keys.filteredLast(id),
  );
}

/** @param reason in words @throws Failure `source-unknown` */
export async function pauseSource(store: Store, id: string, reason = BY_OPERATOR): Promise<void> {
  await getSource(store, id);
  await patchState(store, id, { paused: reason, why: reason, nextAt: undefined, asked: undefined });
  await store.redis.zadd(store.keys.due, NEVER, id);
  await wakeSubscription(store, id);
}

/** Polls it again, at once. @throws Failure `source-unknown` */
export async function resumeSource(store: Store, id: string): Promise<void> {
  const { source } = await getSource(store, id);
  const { paused: _, ...active } = source;
  await store.redis.hset(store.keys.sources, id, JSON.stringify(active));
  await patchState(store, id, { paused: undefined, errors: 0, lastError: undefined });
  await due(store, id, 'resumed by the operator');
}

/** Makes its next poll due at once; a paused source is polled this once. @throws Failure `source-unknown` */
export async function pollNow(store: Store, id: string): Promise<void> {
  await getSource(store, id);
  await patchState(store, id, { asked: 1 });
  await due(store, id, 'asked for by the operator');
}

async function due(store: Store, id: string, why: string): Promise<void> {
  const now = store.now();
  await patchState(store, id, { nextAt: now, why });
  await store.redis.zadd(store.keys.due, now, id);
}
