import type { Element } from 'domhandler';
import { elements, keyOf } from './tree.js';

/** An element's children by `vocabulary:name`, each list in document order. */
export type Fields = ReadonlyMap<string, readonly Element[]>;

/** Reads what lies in a media:group as if it lay beside it. */
export function fieldsOf(parent: Element): Fields {
  const fields = new Map<string, Element[]>();
  for (const child of elements(parent)) {
    const key = keyOf(child);
    for (const element of key === 'media:group' ? elements(child) : [child]) add(fields, element);
  }
  return fields;
}

function add(fields: Map<string, Element[]>, element: Element): void {
  const key = keyOf(element);
  const list = fields.get(key);
  if (list) list.push(element);
  else fields.set(key, [element]);
}

/** What the first element that gives anything gives, names tried in order. */
export function first<T>(
  fields: Fields,
  names: readonly string[],
  read: (element: Element) => T | undefined,
): T | undefined {
  for (const element of all(fields, names)) {
    const value = read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function all(fields: Fields, names: readonly string[]): readonly Element[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}
