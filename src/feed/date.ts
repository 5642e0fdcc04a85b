import { readClock } from './date-clock.js';
import { readDay } from './date-day.js';

const MAX_LENGTH = 120;

/**
 * A date as feeds write it (RFC 822 and 2822, ISO 8601 and its W3C profile, asctime, month names of many languages,
 * seconds since 1970) as ISO 8601 in UTC; undefined when it names no possible moment. Without a zone it is UTC.
 */
export function parseDate(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const line = westernDigits(written.slice(0, MAX_LENGTH))
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  if (/^\d{10}$|^\d{13}$/.test(line)) return iso(Number(line.padEnd(13, '0')));
  const clock = readClock(line);
  const day = clock && readDay(clock.rest);
  return clock && day !== undefined ? iso(day + clock.milliseconds) : undefined;
}

/** Times before 1900, after 2100 and at the very start of the epoch are what software writes when it has none. */
function iso(time: number): string | undefined {
  if (time === 0 || time < Date.UTC(1900, 0) || time >= Date.UTC(2100, 0)) return undefined;
  return new Date(time).toISOString();
}

/** Arabic, Persian and full-width digits: the last four bits of each are its value. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}
