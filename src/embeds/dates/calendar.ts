const DAY = 86_400_000;
/** No post is older than the first status of X, of March 2006. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2100;

/** A Gregorian day as YYYY-MM-DD, or undefined when there is no such day or no post of that year. */
export function gregorianDate(year: number, month: number, day: number): string | undefined {
  const common = year >= FIRST_YEAR + 543 && year <= LAST_YEAR + 543 ? year - 543 : year;
  if (common < FIRST_YEAR || common > LAST_YEAR) return undefined;
  const date = new Date(Date.UTC(common, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day of the Persian (solar Hijri) calendar as a Gregorian YYYY-MM-DD. */
export function persianDate(year: number, month: number, day: number): string | undefined {
  const days = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 21) + (days + day - 1) * DAY;
  // The year begins on 20 or 21 March: its calendar is asked which day it was.
  for (const candidate of [near, near - DAY, near + DAY]) {
    const parts = new Map(persian.formatToParts(candidate).map((part) => [part.type, Number(part.value)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) {
      return new Date(candidate).toISOString().slice(0, 10);
    }
  }
  return undefined;
}
