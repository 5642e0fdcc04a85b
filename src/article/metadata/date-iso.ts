import { foldDigits } from '../fold.js';
import { offsetOf } from './date-zones.js';

/** A moment as a page gives it. */
export interface Moment {
  /** ISO 8601 with zone. */
  readonly time: string;
  /** `utc`: no zone was given, and UTC is assumed. `day`: only the day is known. */
  readonly guess?: 'utc' | 'day';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TIME = String.raw`(?:[T\s,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const ZONE = String.raw`\s?([zZ]|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Za-z]{2,4})?`;
const FORMS: readonly (readonly [form: RegExp, order: readonly [number, number, number]])[] = [
  [new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}`), [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})()([zZ]|[+-]\d{4})?)?$/, [1, 2, 3]],
  [new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${TIME}${ZONE}`), [3, 2, 1]],
];
/** RFC 2822, RFC 850, and what JavaScript's Date prints. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*\.?[\s-](\d{4})${TIME}${ZONE}`,
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s)?([A-Za-z]{3})[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${TIME}(?:\s?([AaPp])\.?[Mm]\.?)?${ZONE}`,
);

/**
 * Reads a machine's date: ISO 8601 and its common misspellings, RFC 2822, Unix seconds and milliseconds.
 * @param now milliseconds since the epoch; what lies more than a day after it, or before 1990, is no date
 */
export function readMoment(value: string, now: number): Moment | undefined {
  const text = foldDigits(value.slice(0, 80)).trim();
  const moment = epoch(text) ?? numeric(text) ?? worded(text);
  if (!moment) return undefined;
  return isBelievable(moment, now) ? moment : undefined;
}

/** News is not of before 1990, nor of after tomorrow: sites are in other zones, and clocks are wrong. */
export function isBelievable({ time }: Moment, now: number): boolean {
  const at = Date.parse(time);
  return at >= Date.UTC(1990, 0, 1) && at <= now + 86_400_000;
}

/** A day, and the time of day beside it with its zone, if it has one. */
export function readClock(
  day: string,
  clock: { readonly time: string; readonly zone: string | undefined } | undefined,
): Moment | undefined {
  const [hour, minute, second] = clock?.time.split(':') ?? [];
  return compose(day.split('-').map(Number), [hour, minute, second], clock?.zone);
}

function epoch(text: string): Moment | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return undefined;
  const time = Number(text) * (text.length <= 10 ? 1_000 : 1);
  return { time: new Date(time).toISOString().replace('.000Z', 'Z') };
}

function numeric(text: string): Moment | undefined {
  for (const [form, [year, month, day]] of FORMS) {
    const found = form.exec(text);
    if (found) {
      const ymd = [found[year], found[month], found[day]].map(Number);
      return compose(ymd, found.slice(4, 8), found[8]);
    }
  }
  return undefined;
}

function worded(text: string): Moment | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, name, year, ...rest] = dayFirst;
    return compose([Number(year), monthOf(name), Number(day)], rest.slice(0, 4), rest[4]);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return undefined;
  const [, name, day, year, hour, minute, second, fraction, half, zone] = monthFirst;
  const hours = half && hour ? String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) : hour;
  return compose([Number(year), monthOf(name), Number(day)], [hours, minute, second, fraction], zone);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function compose(
  [year = 0, month = 0, day = 0]: readonly number[],
  [hour, minute, second = '0', fraction]: readonly (string | undefined)[],
  zone: string | undefined,
): Moment | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const ymd = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  if (hour === undefined || minute === undefined) return { time: `${ymd}T00:00:00Z`, guess: 'day' };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const clock = [hour, minute, second].map(twoDigits).join(':');
  const millis = fraction && Number(fraction) > 0 ? `.${fraction.slice(0, 3).padEnd(3, '0')}` : '';
  const offset = offsetOf(zone);
  return {
    time: `${ymd}T${clock}${millis}${offset ?? 'Z'}`,
    ...(offset === undefined && { guess: 'utc' as const }),
  };
}

function twoDigits(part: number | string): string {
  return String(part).padStart(2, '0');
}
