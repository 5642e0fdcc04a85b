import type { EmbedCounts } from '../../model.js';
import type { Json } from '../json.js';

/** How often a post was liked and the like, as its provider tells; when it told is added later. */
export type Counts = Omit<EmbedCounts, 'readAt'>;
type Name = keyof Counts;

/**
 * Reads counts out of an answer's fields; undefined where there is none.
 * @param names the provider's field for each count
 */
export function readCounts(fields: Json, names: Readonly<Partial<Record<Name, string>>>): Counts | undefined {
  const counts: Partial<Record<Name, number>> = {};
  for (const [name, field] of Object.entries(names) as [Name, string][]) {
    const value = fields[field];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) counts[name] = value;
  }
  return Object.keys(counts).length ? counts : undefined;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6 };

/** A count as Telegram shortens it for readers, `4.1K`: as near as that says. */
export function readShortened(shown: string): number | undefined {
  const [, number, unit = ''] = /^\s*(\d{1,9}(?:\.\d{1,3})?)([KM]?)\s*$/.exec(shown) ?? [];
  return number === undefined ? undefined : Math.round(Number(number) * (UNITS[unit] ?? 1));
}
