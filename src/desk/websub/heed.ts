import type { PollWarning } from '../../store/poll-history.js';
import { patchSubscription, subscriptionOf } from '../../store/subscriptions.js';
import { hubsOf } from '../../websub/hubs.js';
import { viewPush } from '../../websub/say.js';
import { callbackOf } from '../../websub/settings.js';
import { hubHost, isLive, type Subscription } from '../../websub/subscription.js';
import type { Library } from '../library.js';
import type { Poll, Reading } from '../poll/reading.js';
import { beginSubscription, leaveSubscription } from './begin.js';

export interface Heeded {
  /** The hub that is relied on: polls are but a check. */
  readonly pushedBy?: string;
  /** What the hub does, in words; absent where none is asked. */
  readonly says?: string;
  readonly warnings: readonly PollWarning[];
}

/**
 * Heeds after a poll where its feed offers to be pushed from: subscribes to it, leaves what is offered no longer, and
 * judges by what the poll found whether the hub can be relied on.
 */
export async function heedHubs(
  { store, websub }: Pick<Library, 'store' | 'websub'>,
  { source, state }: Poll,
  reading: Reading,
  now: number,
): Promise<Heeded> {
  const offered = 'hubs' in reading.learnt ? reading.learnt : state;
  const hubs = hubsOf(offered.hubs);
  const topic = String(offered.self ?? '');
  const callbackUrl = source.push === false ? undefined : websub?.callbackUrl;
  const [hub] = hubs;
  if (hub === undefined && state.push === undefined) return { warnings: [] };
  const held = await subscriptionOf(store, source.id);
  if (held && isOffered(held, hubs, topic, callbackUrl)) return judge(store, held, reading, state.gap, now);
  if (held) await leaveSubscription(store, held, whyLeft(hub, callbackUrl));
  if (hub && callbackUrl !== undefined) {
    const inside = source.allowPrivateNetwork ?? false;
    const nextAt = Math.max(now, firstAsk(held, store.limits.websubVerifyMs) ?? now);
    const wanted = { source: source.id, topic, hub, private: inside, callbackUrl };
    await beginSubscription(store, wanted, { nextAt });
    return { says: `${hubHost({ hub })} is asked soon`, warnings: [] };
  }
  return { warnings: [] };
}

/** A feed may name another address each time: its hub is not asked each time. */
function firstAsk(held: Subscription | undefined, between: number): number | undefined {
  return held?.askedAt === undefined ? held?.nextAt : held.askedAt + between;
}

/** True while the source offers to be pushed as was asked for, and hubs reach us where they were told. */
export function isOffered(
  { id, hub, topic, callback, leaving }: Subscription,
  hubs: readonly string[],
  offered: string,
  callbackUrl: string | undefined,
): boolean {
  const ours = callbackUrl !== undefined && callback === callbackOf(callbackUrl, id);
  return leaving === undefined && ours && topic === offered && hubs.includes(hub);
}

function whyLeft(hub: string | undefined, callbackUrl: string | undefined): string {
  if (callbackUrl === undefined) return 'pushing was switched off';
  return hub === undefined ? 'its feed names no hub any more' : 'its hub, its address or ours changed';
}

async function judge(
  store: Library['store'],
  held: Subscription,
  { record, rhythm, lost }: Reading,
  gap: number | undefined,
  now: number,
): Promise<Heeded> {
  const { says } = viewPush(held, now);
  if (!isLive(held, now)) return { says, warnings: [] };
  const missed =
    lost || ((record.new ?? 0) > 0 && isMissed(held, { ...rhythm, gap }, store.limits.pushGraceMs, now));
  if (missed) {
    const distrustedUntil = now + store.limits.pushDistrustMs;
    await patchSubscription(store, held.id, { distrustedUntil });
    return { says: viewPush({ ...held, distrustedUntil }, now).says, warnings: ['push-missed'] };
  }
  if ((held.distrustedUntil ?? 0) > now) return { says, warnings: [] };
  return { pushedBy: hubHost(held), says, warnings: [] };
}

/**
 * True when the hub was silent for longer than entries took to come so far, and what the poll found is not of this moment: it
 * may be on its way.
 */
function isMissed(
  { since = 0, lastPush = 0 }: Subscription,
  { gap = 0, newest }: Reading['rhythm'],
  grace: number,
  now: number,
): boolean {
  const last = Math.max(since, lastPush);
  if (now - last <= Math.max(grace, gap)) return false;
  return newest === undefined || (newest > last && now - newest > grace);
}
