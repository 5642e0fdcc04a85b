import type { Limits } from '../limits.js';
import { isAwaited, type Subscription } from './subscription.js';

/** What is to be done about a subscription that is due. */
export type Step = 'subscribe' | 'unsubscribe' | 'unverified' | 'denied' | 'forget';

/**
 * The next step of a subscription: asked for while it is wanted, and taken leave of at the hub once it is not.
 * @param wanted false when its source is gone or paused, or offers to be pushed otherwise
 * @param reachable false when hubs are told no callback URL: leave cannot be taken, and the lease ends by itself
 */
export function nextStep(
  subscription: Subscription,
  wanted: boolean,
  reachable: boolean,
  limits: Limits,
  now: number,
): Step {
  const { leaseUntil = 0, failures, denied, askedAt = 0 } = subscription;
  if (wanted && denied !== undefined) return 'denied';
  // A step that was put off, or whose worker died, is taken again.
  const late = isAwaited(subscription) && now - askedAt >= limits.websubVerifyMs;
  if (wanted) return late ? 'unverified' : 'subscribe';
  const atHub = denied === undefined && leaseUntil > now && failures < limits.maxWebsubLeaves;
  return atHub && reachable ? 'unsubscribe' : 'forget';
}
