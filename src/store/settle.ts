import type { Next } from '../poll/schedule.js';
import { Source } from '../source.js';
import type { PollRecord } from './poll-history.js';
import { runScript } from './script.js';
import { CHANGE_SOURCE, PUT_OFF, SETTLE_POLL } from './scripts/poll.js';
import type { SourcePatch } from './source-state.js';
import type { Store } from './store.js';

export interface Settled {
  /** What was learnt; `undefined` takes a field away. */
  readonly learnt: SourcePatch;
  readonly record: PollRecord;
  readonly next: Next;
  /** True when a host of the outside world answered. */
  readonly reached: boolean;
}

/** Puts down what a poll came to and when the next one is, unless the source was removed or paused meanwhile. */
export async function settlePoll(
  { redis, keys, limits, now }: Store,
  source: string,
  { learnt, record, next, reached }: Settled,
): Promise<void> {
  const held = Object.entries(learnt).filter(([, value]) => value !== undefined);
  const gone = Object.keys(learnt).filter((name) => learnt[name as keyof SourcePatch] === undefined);
  const names = [keys.sources, keys.sourceState(source), keys.due, keys.pollHistory(source), keys.unreached];
  const json = JSON.stringify({ ...record, next });
  const head = [source, next.at, next.why, json, limits.maxPollHistory, reached ? now() : 0, held.length];
  await runScript(
    redis,
    SETTLE_POLL,
    [...names, keys.reached],
    [...head, ...held.flatMap(([name, value]) => [name, value ?? '']), ...gone],
  );
}

/** Moves a poll that was due and has not begun. */
export async function putOffPoll({ redis, keys }: Store, source: string, { at, why }: Next): Promise<void> {
  await runScript(
    redis,
    PUT_OFF,
    [keys.sources, keys.sourceState(source), keys.due],
    [source, Math.round(at), why],
  );
}

/**
 * Gives a source the address that its feed moved to.
 * @returns false when it was changed meanwhile, or another source has that address
 */
export async function moveSource(
  { redis, keys }: Store,
  id: string,
  from: string,
  to: string,
): Promise<boolean> {
  const all = new Map(Object.entries(await redis.hgetall(keys.sources)));
  const before = all.get(id);
  if (before === undefined) return false;
  const source = Source.parse(JSON.parse(before));
  const taken = [...all].some(
    ([other, json]) => other !== id && Source.parse(JSON.parse(json)).feedUrl === to,
  );
  if (source.feedUrl !== from || taken) return false;
  const after = JSON.stringify({ ...source, feedUrl: to });
  return Number(await runScript(redis, CHANGE_SOURCE, [keys.sources], [id, before, after])) === 1;
}
