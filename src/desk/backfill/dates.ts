import type { Entry } from '../../model.js';

/** A year, a month and maybe a day in a path: `/2026/03/14/`, `-2026-03-14`, `_202603`. */
const IN_PATH = /(?<!\d)(20\d{2}|19\d{2})[-_/]?(0[1-9]|1[0-2])(?:[-_/]?(0[1-9]|[12]\d|3[01]))?(?!\d)/;

/** When an entry was published or changed, by what it says or else by its address; in milliseconds since the epoch. */
export function timeOf({ published, updated, url }: Entry): number | undefined {
  const said = published ?? updated;
  if (said !== undefined) return Date.parse(said);
  return url ? lastDayIn(url) : undefined;
}

/** The end of the day or the month that an address names; undefined when it names none. */
export function lastDayIn(url: string): number | undefined {
  const [, year, month, day] = IN_PATH.exec(new URL(url).pathname) ?? [];
  if (!year || !month) return undefined;
  const end = day
    ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)
    : Date.UTC(Number(year), Number(month));
  return end - 1;
}
