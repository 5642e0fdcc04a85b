import type { FeedPace } from '../model.js';
import type { Hint } from './freshness.js';
import type { Rhythm } from './rhythm.js';

const DAY_MS = 86_400_000;

/**
 * The longest time for which the site says that it need not be asked. What HTTP says is a promise of the very answer.
 * What the feed says (`ttl`, `sy:`) is often a default of its software: it holds no longer than the gap in which
 * entries really come. Nothing holds for more than a day, nor so long that entries would be lost.
 */
export function longestHint(
  fresh: Hint | undefined,
  pace: FeedPace | undefined,
  { gap = Number.POSITIVE_INFINITY, reach = Number.POSITIVE_INFINITY }: Rhythm,
): Hint | undefined {
  const claimed = claims(pace).map(({ ms, says }) => ({ ms: Math.min(ms, gap), says }));
  const hints = [...(fresh ? [fresh] : []), ...claimed].filter(({ ms }) => ms > 0 && ms <= DAY_MS);
  const [longest] = hints.sort((a, b) => b.ms - a.ms);
  return longest && { ...longest, ms: Math.min(longest.ms, reach / 2) };
}

function claims(pace: FeedPace | undefined): Hint[] {
  const { ttl, every } = pace ?? {};
  return [
    ...(ttl ? [{ ms: ttl * 60_000, says: `the feed's ttl of ${ttl} min` }] : []),
    ...(every ? [{ ms: every * 1_000, says: `the feed's sy: period of ${every} s` }] : []),
  ].filter(({ ms }) => ms <= DAY_MS);
}
