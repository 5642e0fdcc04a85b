import type { Limits } from '../../limits.js';
import type { Source } from '../../source.js';
import type { PollRecord } from '../../store/poll-history.js';
import type { SourceState } from '../../store/source-state.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How long a source may be silent: as the operator says, or by its own rhythm. */
export function silenceAfterMs(
  { silenceHours }: Pick<Source, 'silenceHours'>,
  { gap }: Pick<SourceState, 'gap'>,
  { minSilenceMs, silentGaps }: Limits,
): number {
  if (silenceHours !== undefined) return silenceHours * HOUR_MS;
  return Math.max(minSilenceMs, (gap ?? 0) * silentGaps);
}

/**
 * New entries a day: as counted by the polls where they cover a day, or as the feed's own dates say. What the first
 * poll of all found was there before.
 */
export function itemsADay(
  { entries, reach }: Pick<SourceState, 'entries' | 'reach'>,
  polls: readonly PollRecord[],
): number | undefined {
  const [latest, oldest] = [polls[0], polls.at(-1)];
  const span = latest && oldest ? latest.at - oldest.at : 0;
  if (span >= DAY_MS) {
    const count = polls.slice(0, -1).reduce((sum, poll) => sum + (poll.new ?? 0), 0);
    return round((count * DAY_MS) / span);
  }
  if (!entries || entries < 2 || !reach) return undefined;
  return round(((entries - 1) * DAY_MS) / reach);
}

function round(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}
