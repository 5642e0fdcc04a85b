import type { Failure } from '../../failure.js';
import { askedWaitMs } from '../../retry-after.js';
import type { KnownSource } from '../../store/sources.js';
import { forgetSubscription, patchSubscription } from '../../store/subscriptions.js';
import { hubsOf } from '../../websub/hubs.js';
import { isLive, type Subscription } from '../../websub/subscription.js';
import { retryAt } from '../../websub/timing.js';
import type { Library } from '../library.js';
import type { Advanced } from './advance.js';
import { beginSubscription } from './begin.js';
import { endLease } from './end-lease.js';

const MAX_LENGTH = 300;

/**
 * Puts down that a hub could not be asked, or did not do what was asked for: it is tried again later, or the next hub
 * of the feed is. What was verified before holds until its lease ends.
 * @param why in words
 */
export async function settleFailed(
  library: Pick<Library, 'store' | 'io' | 'websub'>,
  subscription: Subscription,
  known: KnownSource | undefined,
  why: string,
  failure?: Failure,
  leastMs = 0,
): Promise<Advanced> {
  const { store, io } = library;
  const { id, source, hub, leaseUntil } = subscription;
  const now = store.now();
  const failures = subscription.failures + 1;
  const hubs = hubsOf(known?.state.hubs);
  const asked = askedWaitMs(failure, store.limits);
  const live = isLive(subscription, now);
  const other = live || subscription.leaving !== undefined ? undefined : after(hubs, hub);
  const least = Math.max(asked, other === undefined ? leastMs : 0);
  const again = retryAt(failures, hubs.length, store.limits, now, io.random(), least);
  const lastError = why.slice(0, MAX_LENGTH);
  const told = { outcome: 'hub-failed', source, hub, why: lastError } as const;
  if (other !== undefined && known && library.websub?.callbackUrl !== undefined) {
    await forgetSubscription(store, id);
    const inside = known.source.allowPrivateNetwork ?? false;
    const wanted = { source, topic: subscription.topic, hub: other, private: inside };
    const before = { failures, lastError, nextAt: again };
    await beginSubscription(store, { ...wanted, callbackUrl: library.websub.callbackUrl }, before);
    return told;
  }
  const nextAt = live ? Math.min(again, leaseUntil ?? again) : again;
  await patchSubscription(store, id, { failures, lastError, asked: undefined, nextAt }, null);
  return told;
}

/** The hub after this one, from the last to the first; undefined when there is no other. */
function after(hubs: readonly string[], hub: string): string | undefined {
  const next = hubs[(hubs.indexOf(hub) + 1) % Math.max(hubs.length, 1)];
  return next === hub ? undefined : next;
}

/** A hub took back what it had granted, or never granted it: the usual pace returns, and it is asked again later. */
export async function settleDenied(
  library: Pick<Library, 'store' | 'io' | 'websub'>,
  subscription: Subscription,
  known: KnownSource | undefined,
  reason: string,
): Promise<Advanced> {
  const ended = await endLease(library, subscription, { denied: undefined });
  const least = library.store.limits.maxWebsubRetryMs;
  return settleFailed(library, ended, known, `denied: ${reason}`, undefined, least);
}
