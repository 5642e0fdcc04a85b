import { wellFormed } from '../render/escape.js';

type Fields = Readonly<Record<string, unknown>>;

/** A copy without what is absent (undefined, null, empty strings) and without characters that no text has. */
export function present<T>(value: T): T {
  return tidy(value, false) as T;
}

/** @param empties true inside a row of a table, where an empty cell keeps its place */
function tidy(value: unknown, empties: boolean): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? tidyList(value, empties) : tidyFields(value as Fields);
}

function tidyList(items: readonly unknown[], empties: boolean): unknown[] {
  const kept: unknown[] = [];
  for (const item of items) {
    const tidied = tidy(item, Array.isArray(item));
    if (empties || isPresent(tidied)) kept.push(tidied);
  }
  return kept;
}

function tidyFields(fields: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const tidied = tidy(fields[name], false);
    if (isPresent(tidied)) kept[name] = tidied;
  }
  return kept;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
