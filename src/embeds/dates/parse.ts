import { gregorianDate, persianDate } from './calendar.js';
import { fold } from './fold.js';
import { monthAt, weekdayAt } from './names.js';
import { type Token, tokensOf } from './tokens.js';

export interface PostDate {
  /** The day in UTC, YYYY-MM-DD. */
  readonly date: string;
  /** How much of the text the date takes up, in UTF-16 units. */
  readonly length: number;
}

/** A date takes up less than this. */
const MAX_LENGTH = 80;
/** A time of day may come first, as in a rendered post: `2:31 PM · Feb 25, 2025`. */
const TIME =
  /^[\s\p{Cf}]*(?:[\p{L}.]{1,8}\s?)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:\s?[\p{L}.]{1,8}){0,2}[\s\p{Cf}]*[·•,|-][\s\p{Cf}]*/u;
/** Words of a date that say nothing: `de`, `г.`, `1er`, `năm`. */
const FILLERS = new Set(
  'de del di da of a the st nd rd th er o e г р год года році року ngay nam ב י του των yil يوم عام م ค ศ พ'
    .split(' ')
    .map(fold),
);
const YEAR_MARKS = new Set(['年', '년'].map(fold));
const MONTH_MARKS = new Set(['月', '월'].map(fold));
const DAY_MARKS = new Set(['日', '일'].map(fold));

/**
 * Reads the date that a text begins with, in any of X's interface languages, whatever language the page is in:
 * sites set the language of the date and the language attribute apart. Formats: the CLDR long and short date, digits
 * of any script, Gregorian, Buddhist and Persian years.
 */
export function parsePostDate(text: string): PostDate | undefined {
  const head = text.slice(0, MAX_LENGTH);
  const time = TIME.exec(head)?.[0].length ?? 0;
  const iso = /^[\s\p{Cf}]*(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(head);
  if (iso) {
    const date = gregorianDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date ? { date, length: iso[0].length } : undefined;
  }
  const found = readDate(tokensOf(head.slice(time)));
  if (!found) return undefined;
  const end = time + found.length;
  return { date: found.date, length: head[end] === '.' ? end + 1 : end };
}

interface Reading {
  day?: number;
  month?: number;
  year?: number;
  calendar: 'gregorian' | 'persian';
  end: number;
}

function readDate(tokens: readonly Token[]): PostDate | undefined {
  const reading: Reading = { calendar: 'gregorian', end: 0 };
  let at = 0;
  while (at < tokens.length && !isWhole(reading)) {
    const taken =
      takeNumber(tokens, at, reading) ||
      takeMonth(tokens, at, reading) ||
      weekdayAt(tokens, at) ||
      takeFiller(tokens, at);
    if (!taken) return undefined;
    at += taken;
    reading.end = tokens[at - 1]?.end ?? reading.end;
  }
  if (!isWhole(reading)) return undefined;
  const toDate = reading.calendar === 'persian' ? persianDate : gregorianDate;
  const date = toDate(reading.year, reading.month, reading.day);
  return date ? { date, length: endWithMarks(tokens, at, reading.end) } : undefined;
}

function isWhole(reading: Reading): reading is Required<Reading> {
  return reading.day !== undefined && reading.month !== undefined && reading.year !== undefined;
}

function takeNumber(tokens: readonly Token[], at: number, reading: Reading): number {
  const token = tokens[at];
  if (token?.number === undefined) return 0;
  const mark = tokens[at + 1]?.word ?? '';
  if (token.digits === 4 && reading.year === undefined) {
    reading.year = token.number;
    return YEAR_MARKS.has(mark) ? 2 : 1;
  }
  if (token.digits > 2) return 0;
  const yearFirst =
    reading.year !== undefined && reading.day === undefined && tokens[at + 1]?.number !== undefined;
  if (reading.month === undefined && (MONTH_MARKS.has(mark) || yearFirst)) {
    reading.month = token.number;
    return MONTH_MARKS.has(mark) ? 2 : 1;
  }
  if (reading.day !== undefined) return 0;
  reading.day = token.number;
  return DAY_MARKS.has(mark) ? 2 : 1;
}

/** Arabic papers write the month twice, by both of its names: `شباط/فبراير`. */
function takeMonth(tokens: readonly Token[], at: number, reading: Reading): number {
  const found = monthAt(tokens, at);
  if (!found) return 0;
  if (reading.month !== undefined) return reading.month === found.month ? found.words : 0;
  reading.month = found.month;
  if (found.persian) reading.calendar = 'persian';
  return found.words;
}

function takeFiller(tokens: readonly Token[], at: number): number {
  return FILLERS.has(tokens[at]?.word ?? '') ? 1 : 0;
}

/** Takes in what may close a date: `г.`, `р.`, in Turkish the day of the week. */
function endWithMarks(tokens: readonly Token[], at: number, end: number): number {
  const mark = tokens[at];
  if (mark && ['г', 'р', 'm'].includes(mark.word)) return mark.end;
  const weekday = weekdayAt(tokens, at);
  return (tokens.length === at + weekday && tokens.at(-1)?.end) || end;
}
