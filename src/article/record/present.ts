import { wellFormed } from '../render/escape.js';

/** A copy without what is absent (undefined, null, empty strings) and without characters that no text has. */
export function present<T>(value: T): T {
  return tidy(value, false) as T;
}

/** @param empties true inside a row of a table, where an empty cell keeps its place */
function tidy(value: unknown, empties: boolean): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, Array.isArray(item)));
    return empties ? items : items.filter(isPresent);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, tidy(item, false)]);
  return Object.fromEntries(entries.filter(([, item]) => isPresent(item)));
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
