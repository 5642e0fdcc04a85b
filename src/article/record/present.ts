import { wellFormed } from '../render/escape.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Copies fields, but what is absent (undefined, null, empty strings), and without characters that no text has.
 * @param kept gets them; what it has already keeps its place among them
 */
export function addPresent(kept: Record<string, unknown>, fields: Fields): void {
  for (const name of Object.keys(fields)) {
    const tidied = tidy(fields[name], false);
    if (isPresent(tidied)) kept[name] = tidied;
  }
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
  addPresent(kept, fields);
  return kept;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
