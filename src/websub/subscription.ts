import { isUrl } from '../is-url.js';

/** What copydesk has asked a hub for. Times are milliseconds since the epoch. */
export interface Subscription {
  /** Unguessable: whoever knows it may speak for the hub. Never shown. */
  readonly id: string;
  readonly source: string;
  readonly topic: string;
  readonly hub: string;
  readonly callback: string;
  /** 1 where its source may reach private addresses: leave is taken by the same way when the source is gone. */
  readonly inside?: number;
  /** Signs what is delivered; absent where it would go to the hub in the open. Never shown. */
  readonly secret?: string;
  /** What was asked for last, and when. */
  readonly asked?: 'subscribe' | 'unsubscribe';
  readonly askedAt?: number;
  /** When the hub verified it last, and first without a break; until when it holds. */
  readonly verifiedAt?: number;
  readonly since?: number;
  readonly leaseUntil?: number;
  /** Why it is given up, in words. */
  readonly leaving?: string;
  /** Tries in a row that failed, and why the last did, in words. */
  readonly failures: number;
  readonly lastError?: string;
  /** Why the hub said that it does not push, until a worker heeds it. */
  readonly denied?: string;
  readonly nextAt?: number;
  /** Deliveries that counted, and the last of them. */
  readonly pushes: number;
  readonly lastPush?: number;
  /** Deliveries with a wrong or no signature; those that came too many at once. */
  readonly forged: number;
  readonly dropped: number;
  /** Until then polls go on as if nothing were pushed. */
  readonly distrustedUntil?: number;
}

export function isLive({ leaseUntil, leaving }: Subscription, now: number): boolean {
  return leaving === undefined && leaseUntil !== undefined && leaseUntil > now;
}

/** True while an answer of the hub is awaited. */
export function isAwaited({ asked, askedAt = 0, verifiedAt = 0 }: Subscription): boolean {
  return asked !== undefined && verifiedAt < askedAt;
}

/** A hub's name for a person. */
export function hubHost({ hub }: Pick<Subscription, 'hub'>): string {
  return isUrl(hub) ? new URL(hub).host : hub;
}
