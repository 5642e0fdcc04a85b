import type { Limits } from '../limits.js';
import type { FeedPace } from '../model.js';
import type { Source } from '../source.js';
import { adapt, type Interval, type Learnt } from './adaptive.js';
import { boundsOf, fixedInterval } from './bounds.js';
import { sayDuration } from './duration.js';
import type { Hint } from './freshness.js';
import { longestHint } from './hints.js';
import { type Next, nextCron, nextInPhase } from './schedule.js';
import { afterSkipped } from './skip.js';

export interface Told {
  /** What the source showed of its rhythm so far, this poll included. */
  readonly learnt: Learnt;
  /** True when entries came and went between the last two polls. */
  readonly lost: boolean;
  readonly fresh?: Hint | undefined;
  readonly pace?: FeedPace | undefined;
  /** The hub that pushes it and is relied on. */
  readonly pushedBy?: string | undefined;
}

export interface Plan {
  readonly next: Next;
  /** The interval that it found for itself, in milliseconds. */
  readonly interval?: number;
  /** What the site said of its pace, as far as it counted. */
  readonly hint?: string;
}

/** Spread of adaptive polls: so much more than their interval at most, and as much less where no hint forbids it. */
const JITTER = 0.1;

/**
 * When a source that answered is polled next. A cron expression and a fixed interval are the operator's word, and
 * stand as they are; otherwise the source's own rhythm decides, and after it what the site says of its pace.
 */
export function planNext(source: Source, told: Told, limits: Limits, now: number, random: number): Plan {
  if (source.cron) {
    const zone = source.timeZone ? ` (${source.timeZone})` : '';
    const at = nextCron(source.cron, source.timeZone, now);
    return { next: { at, why: `cron ${source.cron}${zone}` } };
  }
  const fixed = fixedInterval(source, limits);
  if (fixed !== undefined)
    return { next: { at: nextInPhase(source.id, fixed, now), why: `every ${sayDuration(fixed)}` } };
  const bounds = boundsOf(source, limits);
  const own = adapt(told.learnt, told.lost, bounds, limits.defaultIntervalSeconds * 1_000, now);
  const hint = source.hints === false ? undefined : longestHint(told.fresh, told.pace, told.learnt);
  const heeded = relyOn(told, heed(own, hint, bounds.most), bounds.most, limits);
  const jitter = heeded.hint ? random : 2 * random - 1;
  const at = Math.round(now + heeded.ms * (1 + JITTER * jitter));
  const every = `every ${sayDuration(heeded.ms)}`;
  const why = heeded.pushedBy
    ? `pushed by ${heeded.pushedBy}; polled ${every} ${heeded.says}`
    : `${every}, ${heeded.says}`;
  const next = { at, why };
  return {
    next: source.hints === false ? next : leaveOut(next, told.pace ?? {}, now + bounds.most),
    interval: own.ms,
    ...(heeded.hint && { hint: heeded.hint }),
  };
}

interface Heeded extends Interval {
  readonly hint?: string;
  readonly pushedBy?: string;
}

function heed(own: Interval, hint: Hint | undefined, most: number): Heeded {
  if (!hint || hint.ms <= own.ms) return own;
  const ms = Math.max(own.ms, Math.min(hint.ms, most));
  return { ms, says: `because of ${hint.says}`, hint: hint.says };
}

/** What is pushed is polled as a check alone, but never so rarely that entries would be lost if the hub fails. */
function relyOn(
  { pushedBy, learnt }: Told,
  heeded: Heeded,
  most: number,
  { pushedIntervalSeconds }: Limits,
): Heeded {
  if (pushedBy === undefined) return heeded;
  const check = Math.min(pushedIntervalSeconds * 1_000, (learnt.reach ?? Number.POSITIVE_INFINITY) / 2, most);
  return { ms: Math.round(Math.max(check, heeded.ms)), says: 'as a check', pushedBy };
}

function leaveOut(next: Next, pace: FeedPace, latest: number): Next {
  const at = Math.min(afterSkipped(next.at, pace), Math.max(latest, next.at));
  if (at === next.at) return next;
  return { at, why: `${next.why}, and after the hours or days that the feed asks to be skipped` };
}
