import { Failure } from '../failure.js';
import { nextCron } from '../poll/schedule.js';
import { Source } from '../source.js';
import { parseState, patchState, type SourceState } from './source-state.js';
import type { Store } from './store.js';

export interface KnownSource {
  readonly source: Source;
  readonly state: SourceState;
}

export const BY_OPERATOR = 'paused by the operator';
const NEVER = '+inf';
const AT_ONCE = 500;

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
  if (source.paused) return pauseSource(store, source.id);
  if (!before) return due(store, source.id, 'first poll');
  if (before.source.paused) return resumeSource(store, source.id);
  if (!before.state.paused && isAskedOtherwise(before.source, source))
    await due(store, source.id, 'its settings were changed');
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
export async function removeSource({ redis, keys }: Store, id: string): Promise<void> {
  if ((await redis.hdel(keys.sources, id)) === 0) throw new Failure('source-unknown', { source: id });
  await redis.zrem(keys.due, id);
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
