import { foldName, monthOf } from './month-names.js';

const BETWEEN = String.raw`(?:[-/.]|\s*[年년月월]\s*)`;
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(\d{4})${BETWEEN}(\d{1,2})(?:${BETWEEN}(\d{1,2}))?(?!\d)`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;

/** Milliseconds at which the day in a line begins in Greenwich, or undefined. */
export function readDay(line: string): number | undefined {
  const trimmed = line.trim().replace(/t$/i, '');
  return readOrdinal(trimmed) ?? readNumbers(trimmed) ?? readWords(trimmed);
}

function readOrdinal(line: string): number | undefined {
  const [, year, day] = ORDINAL.exec(line) ?? [];
  const date = year ? Date.UTC(Number(year), 0, Number(day)) : undefined;
  return date !== undefined && new Date(date).getUTCFullYear() === Number(year) ? date : undefined;
}

function readNumbers(line: string): number | undefined {
  const yearFirst = YEAR_FIRST.exec(line) ?? COMPACT.exec(line);
  if (yearFirst) return startOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3] ?? 1));
  if (/^\d{4}$/.test(line)) return startOf(Number(line), 1, 1);
  const [, a, between, b, year] = YEAR_LAST.exec(line) ?? [];
  if (!year) return undefined;
  const [one, two] = [Number(a), Number(b)];
  // 03/04/2024 is in March for some and in April for others: better no date than a wrong one.
  if (between === '.' || one > 12 || one === two) return startOf(Number(year), two, one);
  return two > 12 ? startOf(Number(year), one, two) : undefined;
}

/** Some languages shorten Tuesday as others do March: the last word that can be a month is the month. */
function readWords(line: string): number | undefined {
  const words = line.match(/\p{L}[\p{L}\p{M}.ـ]*/gu)?.map(foldName) ?? [];
  const month = words
    .map((word, i) => monthOf(`${word} ${words[i + 1]}`) ?? monthOf(word) ?? monthOf(word.replace(/^ב/, '')))
    .findLast((found) => found !== undefined);
  const numbers = line.match(/\d+/g) ?? [];
  const long = numbers.find((digits) => digits.length === 4);
  const [day, short] = numbers.filter((digits) => digits.length <= 2);
  const year = long ?? (short && String(Number(short) + (Number(short) < 50 ? 2000 : 1900)));
  return month && year ? startOf(Number(year), month, Number(day ?? 1)) : undefined;
}

function startOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC takes the year 1 for 1901.
  if (year < 1900) return undefined;
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}
