import { Failure } from '../failure.js';
import { nextCron } from '../poll/schedule.js';
import { Source } from '../source.js';
import { parseState, patchState, type SourceState } from './source-state.js';
import type { Store } from './store.js';

export interface KnownSource {
  readonly source: Source;
  readonly state: SourceState;
}

const BY_OPERATOR = 'paused by the operator';
const NEVER = '+inf';

/**
 * Adds a source; its first poll is due at once.
 * @throws Failure `source-exists`, `config-invalid` (cron, time zone)
 */
export async function addSource(store: Store, source: Source): Promise<void> {
  if (await store.redis.hexists(store.keys.sources, source.id))
    throw new Failure('source-exists', { source: source.id });
  await putSource(store, source);
}

/** Adds a source, or changes what it is configured as and keeps what is known of it. */
export async function putSource(store: Store, source: Source): Promise<void> {
  if (source.cron) nextCron(source.cron, source.timeZone, store.now());
  const { redis, keys } = store;
  const isNew = (await redis.hset(keys.sources, source.id, JSON.stringify(source))) === 1;
  if (source.paused) await pauseSource(store, source.id);
  else if (isNew) await due(store, source.id, 'first poll');
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
export async function listSources({ redis, keys }: Store): Promise<KnownSource[]> {
  const all = Object.entries(await redis.hgetall(keys.sources)).sort(([a], [b]) => (a < b ? -1 : 1));
  const states = await Promise.all(all.map(([id]) => redis.hgetall(keys.sourceState(id))));
  return all.map(([, json], at) => ({
    source: Source.parse(JSON.parse(json)),
    state: parseState(states[at] ?? {}),
  }));
}

/** Its records stay. @throws Failure `source-unknown` */
export async function removeSource({ redis, keys }: Store, id: string): Promise<void> {
  if ((await redis.hdel(keys.sources, id)) === 0) throw new Failure('source-unknown', { source: id });
  await redis.zrem(keys.due, id);
  await redis.del(keys.sourceState(id), keys.seen(id), keys.seenAt(id), keys.pollHistory(id));
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
