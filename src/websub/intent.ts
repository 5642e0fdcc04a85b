import type { Limits } from '../limits.js';
import { oneLine } from './one-line.js';
import type { Subscription } from './subscription.js';

/** What a hub says at the callback, by GET. */
export type Intent =
  /** It may do so: the challenge is given back. */
  | { readonly kind: 'subscribed'; readonly challenge: string; readonly leaseMs: number }
  | { readonly kind: 'unsubscribed'; readonly challenge: string }
  | { readonly kind: 'denied'; readonly reason: string }
  /** Nothing that we asked for. */
  | { readonly kind: 'refused' };

const REFUSED: Intent = { kind: 'refused' };

/**
 * Judges a hub's request for verification (WebSub, 5.3): only what we have asked for, for the very topic, and lately,
 * is confirmed. A second request for the same is confirmed as well: the answer to the first may have been lost.
 */
export function judgeIntent(
  subscription: Subscription,
  query: URLSearchParams,
  limits: Limits,
  now: number,
): Intent {
  if (query.get('hub.topic') !== subscription.topic) return REFUSED;
  const mode = query.get('hub.mode');
  if (mode === 'denied') return { kind: 'denied', reason: reasonOf(query, limits) };
  const challenge = query.get('hub.challenge') ?? '';
  const { asked, askedAt = 0, leaving } = subscription;
  const lately = now - askedAt <= limits.websubVerifyMs;
  if (mode !== asked || !lately || !challenge || challenge.length > limits.maxChallengeLength) return REFUSED;
  if (mode === 'unsubscribe') return { kind: 'unsubscribed', challenge };
  if (leaving !== undefined) return REFUSED;
  return { kind: 'subscribed', challenge, leaseMs: leaseOf(query, limits) };
}

/** As the hub says; where it says nothing, or nothing that can be, as was asked for. */
function leaseOf(query: URLSearchParams, { websubLeaseSeconds }: Limits): number {
  const said = query.get('hub.lease_seconds') ?? '';
  const seconds = /^\d{1,10}$/.test(said) ? Number(said) : 0;
  return (seconds || websubLeaseSeconds) * 1_000;
}

function reasonOf(query: URLSearchParams, { maxReasonLength }: Limits): string {
  return oneLine(query.get('hub.reason') ?? '', maxReasonLength) || 'no reason given';
}
