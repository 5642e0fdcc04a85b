import type { Subscription } from '../websub/subscription.js';
import { runScript } from './script.js';
import { COUNT_SUBSCRIPTION, FORGET_SUBSCRIPTION, PATCH_SUBSCRIPTION } from './scripts/subscription.js';
import type { Store } from './store.js';
import { takeDueOf } from './take-due.js';

/** A step that says nothing for this long is taken as lost. */
const LEASE_MS = 120_000;

type Field = keyof Subscription;
export type SubscriptionPatch = { readonly [Name in Field]?: Subscription[Name] | undefined };

const TEXTS = new Set<string>([
  'id',
  'source',
  'topic',
  'hub',
  'callback',
  'secret',
  'asked',
  'leaving',
  'lastError',
  'denied',
] satisfies Field[]);

/** Keeps a new subscription as the one of its source; it is due at once, or when it says. */
export async function putSubscription(store: Store, subscription: Subscription): Promise<void> {
  const { redis, keys, now } = store;
  const { id, source, nextAt = now() } = subscription;
  await redis.hset(keys.subscription(id), new Map(Object.entries(subscription)));
  await redis.hset(keys.subscriptionOf, source, id);
  await redis.zadd(keys.subscriptionsDue, nextAt, id);
}

/** Undefined when there is none of that id. */
export async function findSubscription(
  { redis, keys }: Store,
  id: string,
): Promise<Subscription | undefined> {
  const held = await redis.hgetall(keys.subscription(id));
  if (!held.id) return undefined;
  const fields = Object.entries(held).map(([name, value]) => [name, TEXTS.has(name) ? value : Number(value)]);
  return { failures: 0, pushes: 0, forged: 0, dropped: 0, ...Object.fromEntries(fields) };
}

/** The one subscription of a source that is not left. */
export async function subscriptionOf(store: Store, source: string): Promise<Subscription | undefined> {
  const id = await store.redis.hget(store.keys.subscriptionOf, source);
  return id === null ? undefined : findSubscription(store, id);
}

/**
 * Changes a subscription, unless it is gone; `undefined` takes a field away, and `nextAt` makes it due then.
 * @param awaitedUntil while an answer of its hub is awaited; null when it no longer is
 */
export async function patchSubscription(
  { redis, keys }: Store,
  id: string,
  patch: SubscriptionPatch,
  awaitedUntil?: number | null,
): Promise<void> {
  const held = Object.entries(patch).filter(([, value]) => value !== undefined);
  const gone = Object.keys(patch).filter((name) => patch[name as Field] === undefined);
  const awaited = awaitedUntil === null ? 'no' : (awaitedUntil ?? '');
  await runScript(
    redis,
    PATCH_SUBSCRIPTION,
    [keys.subscription(id), keys.subscriptionsDue, keys.subscriptionsAsked],
    [id, patch.nextAt ?? '', awaited, held.length, ...held.flat(), ...gone],
  );
}

/** Adds one to a count of it. */
export async function countOn(
  { redis, keys }: Store,
  id: string,
  field: 'pushes' | 'forged' | 'dropped',
): Promise<void> {
  await runScript(redis, COUNT_SUBSCRIPTION, [keys.subscription(id)], [field]);
}

export async function forgetSubscription({ redis, keys }: Store, id: string): Promise<void> {
  const names = [keys.subscription(id), keys.subscriptionOf, keys.subscriptionsDue, keys.subscriptionsAsked];
  await runScript(redis, FORGET_SUBSCRIPTION, names, [id]);
}

/** Has it looked at now, because its source is not what it was. */
export async function wakeSubscription({ redis, keys, now }: Store, source: string): Promise<void> {
  const id = await redis.hget(keys.subscriptionOf, source);
  if (id !== null) await redis.zadd(keys.subscriptionsDue, now(), id);
}

/** Takes the subscriptions that are due; no more than may wait for their hubs. */
export async function takeDueSubscriptions({ redis, keys, limits, now }: Store): Promise<string[]> {
  await redis.zremrangebyscore(keys.subscriptionsAsked, '-inf', now());
  const room = limits.maxWebsubUnderWay - (await redis.zcard(keys.subscriptionsAsked));
  const most = Math.min(room, limits.maxWebsubPerTick);
  if (most < 1) return [];
  const taken = await takeDueOf(redis, keys.subscriptionsDue, { now: now(), leaseMs: LEASE_MS, most });
  return taken.map(({ id }) => id);
}
