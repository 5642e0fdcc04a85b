import { toFailure } from '../../failure.js';
import { findSource, type KnownSource } from '../../store/sources.js';
import { findSubscription, forgetSubscription, patchSubscription } from '../../store/subscriptions.js';
import { hubsOf } from '../../websub/hubs.js';
import { nextStep } from '../../websub/step.js';
import { isAwaited, type Subscription } from '../../websub/subscription.js';
import type { Library } from '../library.js';
import { askHub } from './ask-hub.js';
import { endLease } from './end-lease.js';
import { settleDenied, settleFailed } from './fail.js';
import { isOffered } from './heed.js';

/** What the next step of a subscription came to. */
export interface Advanced {
  readonly outcome: 'asked' | 'leave-asked' | 'hub-failed' | 'forgotten' | 'subscription-gone';
  readonly source?: string;
  readonly hub?: string;
  readonly why?: string;
}

/**
 * Takes the next step of a subscription that is due: asks its hub for it or for more time, takes leave, or forgets it.
 * @throws Failure `host-busy` and `store-…`, when it is nobody's fault
 */
export async function advance(library: Library, id: string, signal: AbortSignal): Promise<Advanced> {
  const { store, websub } = library;
  const found = await findSubscription(store, id);
  if (!found) return { outcome: 'subscription-gone' };
  const known = await findSource(store, found.source);
  const wanted = known !== undefined && isWanted(found, known, websub?.callbackUrl);
  const held = wanted ? found : await leave(library, found, known);
  const subscription = hasRunOut(held, store.now()) ? await endLease(library, held) : held;
  const reachable = websub?.callbackUrl !== undefined;
  const { source, hub } = subscription;
  switch (nextStep(subscription, wanted, reachable, store.limits, store.now())) {
    case 'forget':
      await forgetSubscription(store, id);
      return { outcome: 'forgotten', source, hub };
    case 'unverified':
      return settleFailed(library, subscription, known, 'it did not verify the subscription');
    case 'denied':
      return settleDenied(library, subscription, known, subscription.denied ?? '');
    case 'subscribe':
      return ask(library, subscription, known, 'subscribe', signal);
    case 'unsubscribe':
      return ask(library, subscription, known, 'unsubscribe', signal);
  }
}

function isWanted(
  subscription: Subscription,
  { source, state }: KnownSource,
  callbackUrl: string | undefined,
): boolean {
  if (state.paused !== undefined || source.push === false) return false;
  return isOffered(subscription, hubsOf(state.hubs), state.self ?? '', callbackUrl);
}

/** Notes why it is left, once. */
async function leave(
  { store }: Library,
  subscription: Subscription,
  known: KnownSource | undefined,
): Promise<Subscription> {
  if (subscription.leaving !== undefined) return subscription;
  const paused = known?.state.paused !== undefined ? 'its source is paused' : 'its source offers it no more';
  const patch = { leaving: known ? paused : 'its source was removed', failures: 0, asked: undefined };
  await patchSubscription(store, subscription.id, patch, null);
  return { ...subscription, ...patch } as Subscription;
}

/** True when its lease ran out without being renewed. */
function hasRunOut({ leaseUntil }: Subscription, now: number): boolean {
  return leaseUntil !== undefined && leaseUntil <= now;
}

async function ask(
  library: Library,
  subscription: Subscription,
  known: KnownSource | undefined,
  mode: 'subscribe' | 'unsubscribe',
  signal: AbortSignal,
): Promise<Advanced> {
  const { store } = library;
  const { id, source, hub } = subscription;
  const until = store.now() + store.limits.websubVerifyMs;
  // Before it is sent: a hub may ask for verification before it answers.
  const again = mode === 'unsubscribe' && isAwaited(subscription);
  const failures = subscription.failures + (again ? 1 : 0);
  await patchSubscription(store, id, { asked: mode, askedAt: store.now(), nextAt: until, failures }, until);
  try {
    const asking = { ...library, limits: store.limits, signal };
    await askHub(asking, subscription, mode, known?.source);
    return { outcome: mode === 'subscribe' ? 'asked' : 'leave-asked', source, hub };
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (signal.aborted || failure.code === 'host-busy' || failure.code.startsWith('store-')) throw thrown;
    return settleFailed(library, subscription, known, failure.message, failure);
  }
}
