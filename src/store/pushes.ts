import { z } from 'zod';
import type { PollRecord } from './poll-history.js';
import { runScript } from './script.js';
import { DROP_PUSH, HASTEN_POLL, NOTE_PUSH, PUT_PUSH } from './scripts/subscription.js';
import type { SourcePatch } from './source-state.js';
import type { Store } from './store.js';
import { takeDueOf } from './take-due.js';

const WAITS_MS = 86_400_000;
/** A push whose poll has not begun, or has died, is offered again. */
const OFFERED_MS = 5_000;
const PING = 'ping';

/** What a hub delivered and is not read yet. */
export const Push = z.object({
  subscription: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  /** Where the archive keeps its bytes; absent when it had none that could be used: then the feed is polled. */
  digest: z.string().optional(),
  contentType: z.string().optional(),
});
export type Push = z.infer<typeof Push>;

/** Keeps a delivery until a worker reads it; the same one twice is one. False when too many wait. */
export async function putPush(
  { redis, keys, limits, now }: Store,
  source: string,
  push: Push,
): Promise<boolean> {
  // There is always room for one that has nothing to be read: it stands for all that there was no room for.
  const most = push.digest === undefined ? limits.maxPushesWaiting + 1 : limits.maxPushesWaiting;
  const args = [source, push.digest ?? PING, JSON.stringify(push), most, now(), WAITS_MS];
  return (await runScript(redis, PUT_PUSH, [keys.pushes(source), keys.pushed], args)) !== -1;
}

/** Sources of which something waits to be read. */
export async function takePushed({ redis, keys, limits, now }: Store): Promise<string[]> {
  const taking = { now: now(), leaseMs: OFFERED_MS, most: limits.maxPollsPerTick };
  return (await takeDueOf(redis, keys.pushed, taking)).map(({ id }) => id);
}

/** What waits of a source, the oldest first. */
export async function waitingPushes({ redis, keys }: Store, source: string): Promise<Push[]> {
  const held = await redis.hvals(keys.pushes(source));
  return held.map((json) => Push.parse(JSON.parse(json))).sort((a, b) => a.at - b.at);
}

export async function dropPush({ redis, keys }: Store, source: string, { digest }: Push): Promise<void> {
  await runScript(redis, DROP_PUSH, [keys.pushes(source), keys.pushed], [source, digest ?? PING]);
}

export async function dropPushes({ redis, keys }: Store, source: string): Promise<void> {
  await redis.del(keys.pushes(source));
  await redis.zrem(keys.pushed, source);
}

/** Puts down what a push came to. When the source is polled next stays as it was. */
export async function notePush(
  { redis, keys, limits }: Store,
  source: string,
  learnt: SourcePatch,
  record: PollRecord,
): Promise<void> {
  const held = Object.entries(learnt).filter(([, value]) => value !== undefined);
  await runScript(
    redis,
    NOTE_PUSH,
    [keys.sources, keys.sourceState(source), keys.due, keys.pollHistory(source)],
    [
      source,
      JSON.stringify(record),
      limits.maxPollHistory,
      ...held.flatMap(([name, value]) => [name, value ?? '']),
    ],
  );
}

/** Polls a source sooner than it would be, unless it fails just now. @param at milliseconds since the epoch */
export async function hastenPoll(
  { redis, keys }: Store,
  source: string,
  at: number,
  why: string,
): Promise<void> {
  await runScript(redis, HASTEN_POLL, [keys.sources, keys.sourceState(source), keys.due], [source, at, why]);
}
