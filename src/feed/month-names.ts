/** Where two languages use one name for different months, the one named first here is believed. */
const LOCALES = [
  'en en-GB ar ar-SY ar-MA fr es de it pt nl ru uk pl cs sk el tr hu sv da nb fi is ro bg he id ms vi ca hr',
  'sl sr et lv lt fa-u-ca-gregory ur hi bn ta th-u-ca-gregory sw',
]
  .join(' ')
  .split(' ');

/** As feeds write them, though no locale does. */
const EXTRA: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['mrz', 3],
  ['mär', 3],
  ['maerz', 3],
  ['fev', 2],
  ['aout', 8],
];

let names: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for a month's name, long or short, in any of the languages, folded by `foldName`. */
export function monthOf(folded: string): number | undefined {
  names ??= collect();
  return names.get(folded);
}

/** Lower case, accents and dots gone. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.ـ]/gu, '')
    .toLowerCase();
}

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const)
        collectFrom(found, locale, { month, ...(day && { day }) });
    }
  }
  for (const [name, month] of EXTRA) add(found, name, month);
  return found;
}

function collectFrom(found: Map<string, number>, locale: string, options: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
  for (let month = 1; month <= 12; month++) {
    const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
    if (part && !/^\d/.test(part.value)) add(found, part.value, month);
  }
}

function add(found: Map<string, number>, name: string, month: number): void {
  const folded = foldName(name);
  if (!found.has(folded)) found.set(folded, month);
}
