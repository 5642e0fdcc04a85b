import { persianDate } from '../../embeds/dates/calendar.js';

export type Calendar = 'gregorian' | 'persian' | 'hijri' | 'hebrew';

const DAY = 86_400_000;
/** 1 Muharram 1 in the Gregorian calendar, reckoned backwards: 19 July 622. */
const HIJRI_EPOCH = Date.UTC(622, 6, 19);
const HIJRI_YEAR = 354.367;
const HIJRI_MONTH = 29.53;
/** Years between which a number can be the year of news in each calendar. */
const BUDDHIST = { first: 2533, last: 2643, before: 543 } as const;
const HEBREW_FIRST = 5750;

/** Years that East Asian dates count from: `令和7年` is the seventh year, 2025. */
export const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
]);

let ummAlQura: Intl.DateTimeFormat | undefined;

/**
 * A day as a Gregorian YYYY-MM-DD, whatever calendar it is of. Buddhist years are told by their number. Hijri days are
 * those of Umm al-Qura and may be a day off where months begin with the sighting of the moon.
 * @returns nothing for a day that there is not, and for the Hebrew calendar, which is known but not converted
 */
export function toGregorian(
  calendar: Calendar,
  year: number,
  month: number,
  day: number,
): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || calendar === 'hebrew') return undefined;
  if (calendar === 'persian') return persianDate(year, month, day);
  if (calendar === 'hijri') return hijriDate(year, month, day);
  const common = year >= BUDDHIST.first && year <= BUDDHIST.last ? year - BUDDHIST.before : year;
  const date = new Date(Date.UTC(common, month - 1, day));
  if (common < 1000 || common > 9999 || date.getUTCMonth() !== month - 1) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The calendar that a year without its name is of, in a text of this language; nothing if it can be none of news. */
export function calendarOfYear(year: number, language: string | undefined): Calendar | undefined {
  const primary = language?.split('-')[0] ?? '';
  if (year >= 1990 && year <= 2100) return 'gregorian';
  if (year >= BUDDHIST.first && year <= BUDDHIST.last) return 'gregorian';
  if (year >= 1368 && year <= 1479 && ['fa', 'ps', 'prs', 'ckb', 'tg'].includes(primary)) return 'persian';
  if (year >= 1410 && year <= 1522 && ['ar', 'ur'].includes(primary)) return 'hijri';
  return year >= HEBREW_FIRST && year <= HEBREW_FIRST + 110 ? 'hebrew' : undefined;
}

/** Asks the calendar itself on the days around the reckoned one. */
function hijriDate(year: number, month: number, day: number): string | undefined {
  if (day > 30) return undefined;
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const days = Math.round((year - 1) * HIJRI_YEAR + (month - 1) * HIJRI_MONTH + day - 1);
  for (let off = -4; off <= 4; off++) {
    const time = HIJRI_EPOCH + (days + off) * DAY;
    const parts = new Map(ummAlQura.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return new Date(time).toISOString().slice(0, 10);
  }
  return undefined;
}
