import type { Entry } from '../model.js';

/** How a feed's entries come, by their own dates. All in milliseconds; what cannot be told is absent. */
export interface Rhythm {
  /** Between two entries, as a rule. */
  readonly gap?: number | undefined;
  /** From the oldest entry of the feed to the newest. */
  readonly reach?: number | undefined;
  /** The newest entry's date, since the epoch. */
  readonly newest?: number | undefined;
}

/** Entries that say how it goes at present. */
const RECENT = 20;
const FEWEST = 4;
/** Some clocks are ahead; dates farther in the future are mistakes or announcements. */
const AHEAD_MS = 600_000;

/** The median gap between the last entries: a night, or a burst, moves it little. */
export function rhythmOf(entries: readonly Entry[], now: number): Rhythm {
  const dates = entries
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((date) => date > 0 && date <= now + AHEAD_MS)
    .sort((a, b) => b - a);
  const [newest] = dates;
  if (newest === undefined) return {};
  const distinct = [...new Set(dates)].slice(0, RECENT);
  if (distinct.length < FEWEST) return { newest };
  const gaps = distinct.slice(1).map((date, at) => (distinct[at] ?? date) - date);
  return { newest, gap: median(gaps), reach: newest - (dates.at(-1) ?? newest) };
}

/** Where entries have no dates, the time in which so many of them came. */
export function observedGap(before: number | undefined, elapsed: number, count: number): number | undefined {
  if (count === 0 || elapsed <= 0) return before;
  const seen = elapsed / count;
  return before === undefined ? seen : (before + seen) / 2;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
