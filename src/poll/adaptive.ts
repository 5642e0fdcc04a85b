import type { Bounds } from './bounds.js';
import { sayDuration } from './duration.js';
import type { Rhythm } from './rhythm.js';

/** Polls for each entry that is expected: at two, one would be seen half a gap late on average. */
const POLLS_A_GAP = 3;
/** A silence counts as the gap that it would be a third of: nobody is forgotten for one quiet night. */
const SILENCE_SHARE = 3;
const GROWTH = 1.25;
const SHRINK = 0.5;

export interface Learnt extends Rhythm {
  /** The interval so far, in milliseconds. */
  readonly interval?: number | undefined;
  /** When an entry last came, in milliseconds since the epoch, by our own clock. */
  readonly lastNew?: number | undefined;
}

export interface Interval {
  /** Milliseconds. */
  readonly ms: number;
  readonly says: string;
}

/**
 * The interval that a source finds for itself: a third of the time in which its entries come. It shrinks at once and
 * grows by a quarter a poll, and never lets more time pass than the feed reaches back over, as far as the bounds allow.
 * @param lost true when entries came and went between the last two polls
 * @param first milliseconds, while nothing is known
 */
export function adapt(learnt: Learnt, lost: boolean, bounds: Bounds, first: number, now: number): Interval {
  const floor = Math.max(
    bounds.least,
    Math.min(bounds.usual, (learnt.reach ?? Number.POSITIVE_INFINITY) / 2),
  );
  const clamp = (ms: number, least: number) => Math.round(Math.min(Math.max(ms, least), bounds.most));
  const before = learnt.interval ?? first;
  if (lost)
    return {
      ms: clamp(before * SHRINK, bounds.least),
      says: 'halved, since entries came and went between two polls',
    };
  const expected = expectedGap(learnt, now);
  if (expected === undefined)
    return learnt.lastNew === undefined || learnt.interval === undefined
      ? { ms: clamp(before, floor), says: 'until its rhythm is known' }
      : { ms: clamp(before * GROWTH, floor), says: 'growing, since nothing new comes' };
  const target = clamp(expected / POLLS_A_GAP, floor);
  const ms = target < before ? target : clamp(Math.min(before * GROWTH, target), floor);
  return { ms, says: sayRhythm(learnt, expected, now) };
}

/** Milliseconds until the next entry, as things are: the usual gap, or more after a silence. */
export function expectedGap({ gap, newest, lastNew }: Learnt, now: number): number | undefined {
  if (gap === undefined) return undefined;
  const last = Math.max(newest ?? 0, newest === undefined ? (lastNew ?? 0) : 0);
  return last ? Math.max(gap, (now - last) / SILENCE_SHARE) : gap;
}

function sayRhythm({ gap = 0, newest, lastNew }: Learnt, expected: number, now: number): string {
  if (expected <= gap) return `since an entry comes every ${sayDuration(gap)} or so`;
  return `since nothing came for ${sayDuration(now - (newest ?? lastNew ?? now))}`;
}
