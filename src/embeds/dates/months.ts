import { fold } from './fold.js';

/** X's interface languages, and the regional month names that Arabic papers use (`Intl` locales). */
export const LOCALES: readonly string[] = (
  'en ar bn cs da de el es fa fi fil fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk ur vi zh-CN zh-TW ' +
  'ar-SY ar-IQ ar-LB ar-DZ ar-MA ar-TN ar-EG ar-SA de-AT fa-AF en-GB en-AU es-MX pt-PT'
).split(' ');

export interface MonthNames {
  /** Folded name without spaces -> 1 to 12; 0 where languages disagree. */
  readonly gregorian: ReadonlyMap<string, number>;
  readonly persian: ReadonlyMap<string, number>;
}

let known: MonthNames | undefined;

/** The month names of every language, read from `Intl` once. A short name that two languages disagree on is left out. */
export function monthNames(): MonthNames {
  known ??= readMonthNames();
  return known;
}

function readMonthNames(): MonthNames {
  const gregorian = new Map<string, number>();
  const short = new Map<string, number>([['sept', 9]]);
  for (const locale of LOCALES) {
    collect(gregorian, locale, 'long');
    collect(short, locale, 'short');
  }
  for (const [name, month] of short) if (!gregorian.has(name)) gregorian.set(name, month);
  const persian = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    for (const name of namesOf('fa', 'persian', 'long', persianDay(month))) persian.set(name, month);
  }
  return { gregorian, persian };
}

function collect(names: Map<string, number>, locale: string, width: 'long' | 'short'): void {
  for (let month = 1; month <= 12; month++) {
    for (const name of namesOf(locale, 'gregory', width, gregorianDay(month))) put(names, name, month);
  }
}

/** 0 stands for a name that means different months in different languages. */
function put(names: Map<string, number>, name: string, month: number): void {
  const before = names.get(name);
  names.set(name, before === undefined || before === month ? month : 0);
}

const gregorianDay = (month: number): Date => new Date(Date.UTC(2025, month - 1, 15));
/** The Persian year 1404 began on 21 March 2025. */
const persianDay = (month: number): Date => new Date(Date.UTC(2025, 2, 31) + (month - 1) * 30.4 * 86_400_000);

/** The month as it stands inside a date and, where a prefix is written on to it (Hebrew), with that too. */
function namesOf(locale: string, calendar: string, width: 'long' | 'short', day: Date): string[] {
  const format = formatOf(locale, calendar, width);
  const parts = format.formatToParts(day);
  const at = parts.findIndex((part) => part.type === 'month');
  const name = parts[at]?.value ?? '';
  if (!/\p{L}/u.test(name)) return [];
  const prefix = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
  return [...new Set([fold(name), fold(prefix + name)])];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, calendar: string, width: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale}-u-ca-${calendar}-nu-latn ${width}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, {
      day: 'numeric',
      month: width,
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format;
}
