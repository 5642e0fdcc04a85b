import { randomBytes } from 'node:crypto';
import type { Store } from '../../store/store.js';
import { patchSubscription, putSubscription } from '../../store/subscriptions.js';
import { callbackOf } from '../../websub/settings.js';
import type { Subscription } from '../../websub/subscription.js';

export interface Wanted extends Pick<Subscription, 'source' | 'topic' | 'hub'> {
  /** True where the hub is in a network that the operator allows. */
  readonly private: boolean;
  readonly callbackUrl: string;
}

/**
 * Begins a subscription with a callback and a secret that nobody can guess. The secret goes to nobody in the open
 * (WebSub, 5.1): what a hub without TLS delivers is not read, but has the feed polled. In a network of the operator's
 * own there may be no TLS.
 */
export async function beginSubscription(
  store: Store,
  { callbackUrl, private: inside, ...wanted }: Wanted,
  before: Partial<Pick<Subscription, 'failures' | 'lastError' | 'nextAt'>> = {},
): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  const closed = inside || wanted.hub.startsWith('https:');
  await putSubscription(store, {
    failures: 0,
    ...before,
    ...wanted,
    id,
    callback: callbackOf(callbackUrl, id),
    ...(inside && { inside: 1 }),
    ...(closed && { secret: randomBytes(32).toString('hex') }),
    pushes: 0,
    forged: 0,
    dropped: 0,
  });
}

/** Takes leave of a hub, as soon as a worker comes to it. @param why in words */
export async function leaveSubscription(store: Store, { id }: Subscription, why: string): Promise<void> {
  const patch = { leaving: why, failures: 0, asked: undefined, nextAt: store.now() };
  await patchSubscription(store, id, patch, null);
}
