import { hastenPoll } from '../../store/pushes.js';
import { patchSubscription, type SubscriptionPatch } from '../../store/subscriptions.js';
import type { Subscription } from '../../websub/subscription.js';
import type { Library } from '../library.js';

/**
 * Puts down that a hub pushes no more: the usual pace returns at once, unless the hub is being left anyway.
 * @param patch what else of the subscription changes, in the same write
 */
export async function endLease(
  { store }: Pick<Library, 'store'>,
  subscription: Subscription,
  patch: SubscriptionPatch = {},
): Promise<Subscription> {
  const { leaseUntil, since: _, ...rest } = subscription;
  const { id, source, leaving } = subscription;
  await patchSubscription(store, id, { ...patch, leaseUntil: undefined, since: undefined });
  if (leaseUntil !== undefined && leaving === undefined)
    await hastenPoll(store, source, store.now(), 'its hub pushes no more');
  return rest;
}
