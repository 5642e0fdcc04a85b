import { fold } from './fold.js';
import { LOCALES } from './months.js';

/** A Monday. */
const MONDAY = Date.UTC(2025, 1, 24);
const DAY = 86_400_000;
/** `thứ ba`, `segunda-feira`, `יום שלישי` are two words. */
export const MOST_WEEKDAY_WORDS = 2;

let known: ReadonlySet<string> | undefined;

/** The long names of the days of the week in every language, folded and without spaces, read from `Intl` once. */
export function weekdayNames(): ReadonlySet<string> {
  known ??= new Set(LOCALES.flatMap(namesOf));
  return known;
}

function namesOf(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => fold(format.format(MONDAY + day * DAY).replaceAll('-', '')));
}
