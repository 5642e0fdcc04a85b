import { fold } from '../../embeds/dates/fold.js';
import { monthNames } from '../../embeds/dates/months.js';
import { foldDigits } from '../fold.js';
import { type Calendar, calendarOfYear, ERAS, toGregorian } from './calendars.js';
import { type Moment, readClock } from './date-iso.js';
import { AFTER_NOON, BEFORE_NOON, HEBREW_MONTHS, HIJRI_MONTHS, MORE_MONTHS } from './date-words.js';

/** Characters. */
const LONGEST = 160;
/** `كانون الثاني` has two, `ก.พ.` reads as two. */
const MOST_MONTH_WORDS = 3;
const EAST_ASIAN =
  /(令和|平成|昭和|民國|民国)?\s?(\d{1,4}|元)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?/u;
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*[,/]|\s+năm)?\s*(\d{4})/iu;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/u;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/u;
const CLOCK =
  /(?:(上午|下午|午前|午後|晚上|早上|오전|오후)\s?)?(?<![\d.:/-])(\d{1,2})\s?(?:[:：h]|\.(?=\d{2}\s?(?:uhr|wib|wita|น\.|kl\b))|[时時點点시]\s?)\s?(\d{2})(?:[:：](\d{2}))?(?![\d/-])\s?([ap]\.?m\b\.?|م|ص|ب\.ظ|ق\.ظ)?\s?(\(?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\)?|[A-Z]{2,4}\b|Z\b|МСК)?/iu;

/**
 * Finds the first date in a line of text, in any of the languages of the news: month names or numbers, native digits,
 * Gregorian, Buddhist, Persian and Hijri years, years of Minguo and of Japanese eras. A date of another calendar is
 * converted, never read as if it were Gregorian; one with two readings (`3/4/2025` where nobody knows whose) is none.
 * @param language BCP 47, tells the order of day and month and whose year it is
 */
export function readWrittenDate(text: string, language: string | undefined): Moment | undefined {
  if (text.length > LONGEST * 4) return undefined;
  const line = foldDigits(text.slice(0, LONGEST));
  if (!/\d{4}|[年년]/.test(line)) return undefined;
  const day = eastAsian(line) ?? vietnamese(line) ?? numbers(line, language) ?? words(line, language);
  if (!day) return undefined;
  return readClock(day, clockOf(line)) ?? readClock(day, undefined);
}

function eastAsian(line: string): string | undefined {
  const found = EAST_ASIAN.exec(line);
  if (!found) return undefined;
  const [, era, year = '', month, day] = found;
  const base = era ? ERAS.get(era) : 0;
  const number = year === '元' ? 1 : Number(year);
  if (base === undefined || (!era && year.length !== 4)) return undefined;
  const calendar = era ? 'gregorian' : calendarOfYear(number, undefined);
  return calendar && toGregorian(calendar, base + number, Number(month), Number(day));
}

function vietnamese(line: string): string | undefined {
  const found = VIETNAMESE.exec(line);
  return found ? toGregorian('gregorian', Number(found[3]), Number(found[2]), Number(found[1])) : undefined;
}

function numbers(line: string, language: string | undefined): string | undefined {
  const first = YEAR_FIRST.exec(line);
  if (first) {
    const calendar = calendarOfYear(Number(first[1]), language);
    return calendar && toGregorian(calendar, Number(first[1]), Number(first[3]), Number(first[4]));
  }
  const last = YEAR_LAST.exec(line);
  if (!last) return undefined;
  const [one, other, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  const calendar = calendarOfYear(year, language);
  const monthFirst = last[2] === '/' && isMonthFirst(one, other, language);
  if (!calendar || monthFirst === undefined) return undefined;
  return monthFirst ? toGregorian(calendar, year, one, other) : toGregorian(calendar, year, other, one);
}

/** Only Americans write the month first; "en" alone may be anybody's. */
function isMonthFirst(one: number, other: number, language = ''): boolean | undefined {
  if (one > 12) return false;
  if (other > 12) return true;
  if (/^en-(?:US|PH)\b/.test(language)) return true;
  if (!language || language === 'en') return one === other ? false : undefined;
  return false;
}

interface Token {
  readonly word: string;
  readonly number: number;
  readonly digits: number;
}

/** Words that stand inside a date and say nothing. */
const FILLERS = new Set(
  'de del di da of the st nd rd th er e o г р год года року ngay ב של من م عام لعام سنة ปี พศ ค ศ ที่ a den dne ال'
    .split(' ')
    .map(fold),
);

function words(line: string, language: string | undefined): string | undefined {
  const tokens = [...line.matchAll(/\d+|[\p{L}\p{M}.'’\u200C]+/gu)].map(({ 0: raw }) => ({
    word: /^\d/.test(raw) ? '' : fold(raw),
    number: /^\d/.test(raw) ? Number(raw) : Number.NaN,
    digits: /^\d/.test(raw) ? raw.length : 0,
  }));
  const parts = tokens.filter(({ word, digits }) => digits > 0 || (word !== '' && !FILLERS.has(word)));
  for (const [at, { digits, number }] of parts.entries()) {
    if (digits !== 4) continue;
    const date = aroundYear(parts, at, number, language);
    if (date) return date;
  }
  return undefined;
}

function aroundYear(
  parts: readonly Token[],
  at: number,
  year: number,
  language: string | undefined,
): string | undefined {
  for (let count = MOST_MONTH_WORDS; count > 0; count--) {
    for (const [from, day] of [
      [at - count, at - count - 1],
      [at - count - 1, at - 1],
      [at + 1, at + 1 + count],
      [at + 2, at + 1],
    ] as const) {
      const { number = 0, digits = 0 } = parts[day] ?? {};
      const month = digits === 1 || digits === 2 ? monthOf(nameOf(parts, from, count)) : undefined;
      if (!month) continue;
      const known = month.calendar !== 'gregorian' || calendarOfYear(year, language) !== undefined;
      return known ? toGregorian(month.calendar, year, month.month, number) : undefined;
    }
  }
  return undefined;
}

function nameOf(parts: readonly Token[], from: number, count: number): string {
  const run = from < 0 ? [] : parts.slice(from, from + count);
  return run.length === count && run.every(({ word }) => word) ? run.map(({ word }) => word).join('') : '';
}

function monthOf(name: string): { readonly month: number; readonly calendar: Calendar } | undefined {
  if (!name) return undefined;
  const { gregorian, persian } = monthNames();
  const common = gregorian.get(name) || MORE_MONTHS.get(name);
  if (common) return { month: common, calendar: 'gregorian' };
  const solar = persian.get(name);
  if (solar) return { month: solar, calendar: 'persian' };
  const lunar = HIJRI_MONTHS.get(name);
  if (lunar) return { month: lunar, calendar: 'hijri' };
  return HEBREW_MONTHS.has(name) ? { month: 1, calendar: 'hebrew' } : undefined;
}

function clockOf(line: string): { readonly time: string; readonly zone: string | undefined } | undefined {
  const found = CLOCK.exec(line);
  if (!found) return undefined;
  const [, before, hour = '', minute = '', second = '00', after, zone] = found;
  const half = before ?? after;
  const late = half !== undefined && AFTER_NOON.test(half);
  const early = half !== undefined && BEFORE_NOON.test(half);
  const hours = late || early ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
  return { time: `${String(hours).padStart(2, '0')}:${minute}:${second}`, zone: zone?.replace(/[()]/g, '') };
}
