const ENTITY = /<!ENTITY\s+([\w.:-]{1,64})\s+(?:"([^"<&%]{0,256})"|'([^'<&%]{0,256})')\s*>/g;
const MAX_ENTITIES = 100;
const MAX_EXPANDED = 65_536;

/**
 * The plain entities that a document type declaration defines. Those that name a file, and those made of other
 * entities (the way to a billion laughs), are not read.
 */
export function declaredEntities(prologue: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [, name, double, single] of prologue.slice(0, MAX_EXPANDED).matchAll(ENTITY)) {
    if (entities.size < MAX_ENTITIES && name) entities.set(name, double ?? single ?? '');
  }
  return entities;
}

/** Puts declared entities in, until they have added as much text as is allowed. */
export function expandEntities(text: string, entities: ReadonlyMap<string, string>): string {
  if (!entities.size) return text;
  const parts: string[] = [];
  let from = 0;
  let added = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/&([\w.:-]{1,64});/g)) {
    const value = entities.get(name);
    if (value === undefined) continue;
    added += value.length + 1;
    if (added > MAX_EXPANDED) break;
    parts.push(text.slice(from, index), value.replaceAll('>', '&gt;'));
    from = index + whole.length;
  }
  return parts.join('') + text.slice(from);
}
