import type { FeedPace } from '../model.js';

const HOUR_MS = 3_600_000;
/** More hours or days than these are no sensible wish. */
const MOST_HOURS = 20;
const MOST_DAYS = 6;
const WEEK_HOURS = 168;

/** The first moment at or after `at` that the feed's skipHours and skipDays leave open. Both are in GMT. */
export function afterSkipped(at: number, { skipHours = [], skipDays = [] }: FeedPace): number {
  const hours = new Set(skipHours.length > MOST_HOURS ? [] : skipHours);
  const days = new Set(skipDays.length > MOST_DAYS ? [] : skipDays);
  let open = at;
  for (let step = 0; step < WEEK_HOURS; step++) {
    const date = new Date(open);
    if (!hours.has(date.getUTCHours()) && !days.has(date.getUTCDay())) return open;
    // Where in the hour it was is kept, so that sources do not all come when it ends.
    open += HOUR_MS;
  }
  return at;
}
