import { sayDuration } from '../poll/duration.js';
import { hubHost, isAwaited, isLive, type Subscription } from './subscription.js';

/** A subscription as operators are shown it: without what would let them speak for the hub. */
export interface PushView {
  readonly status: 'live' | 'distrusted' | 'asked' | 'failed' | 'waiting' | 'leaving';
  /** In words. */
  readonly says: string;
  readonly hub: string;
  readonly topic: string;
  readonly since?: number;
  readonly leaseUntil?: number;
  readonly lastPush?: number;
  readonly pushes: number;
  readonly forged: number;
  readonly dropped: number;
  readonly failures: number;
  readonly lastError?: string;
}

export function viewPush(subscription: Subscription, now: number): PushView {
  const { hub, topic, since, leaseUntil, lastPush, pushes, forged, dropped, failures, lastError } =
    subscription;
  const status = statusOf(subscription, now);
  return {
    status,
    says: say(subscription, status, now),
    hub,
    topic,
    ...(since !== undefined && { since }),
    ...(leaseUntil !== undefined && { leaseUntil }),
    ...(lastPush !== undefined && { lastPush }),
    pushes,
    forged,
    dropped,
    failures,
    ...(lastError !== undefined && { lastError }),
  };
}

function statusOf(subscription: Subscription, now: number): PushView['status'] {
  const { leaving, failures, distrustedUntil = 0 } = subscription;
  if (leaving !== undefined) return 'leaving';
  if (isLive(subscription, now)) return distrustedUntil > now ? 'distrusted' : 'live';
  if (isAwaited(subscription)) return 'asked';
  return failures ? 'failed' : 'waiting';
}

function say(subscription: Subscription, status: PushView['status'], now: number): string {
  const host = hubHost(subscription);
  const { leaving, leaseUntil = now, lastPush, failures, lastError, nextAt = now } = subscription;
  const again = nextAt > now ? `tried again in ${sayDuration(nextAt - now)}` : 'tried again now';
  const trouble = failures ? `; renewing it failed (${lastError}), ${again}` : '';
  const last = lastPush === undefined ? 'nothing came yet' : `the last came ${ago(now - lastPush)}`;
  switch (status) {
    case 'live':
      return `pushed by ${host} for ${sayDuration(leaseUntil - now)} more, ${last}${trouble}`;
    case 'distrusted':
      return `${host} did not push what a poll found: polled as usual for ${sayDuration((subscription.distrustedUntil ?? now) - now)}, ${last}`;
    case 'asked':
      return `${host} was asked, and has not verified it yet`;
    case 'failed':
      return `${host} does not push (${failures} failed): ${lastError}; ${again}`;
    case 'waiting':
      return `${host} is asked soon`;
    case 'leaving':
      return `leaving ${host}: ${leaving}`;
  }
}

function ago(ms: number): string {
  return ms < 1_000 ? 'just now' : `${sayDuration(ms)} ago`;
}
