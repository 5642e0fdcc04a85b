/** Values by a part of text each, so that those of a text are found without looking for every part in it. */
export type PartIndex<Value> = ReadonlyMap<number, readonly Entry<Value>[]>;

interface Entry<Value> {
  readonly part: string;
  /** Of all entries, from the first on. */
  readonly place: number;
  readonly value: Value;
}

/** @param values by parts, none of which is empty */
export function partIndex<Value>(values: ReadonlyMap<string, Value>): PartIndex<Value> {
  const byFirst = new Map<number, Entry<Value>[]>();
  for (const [place, [part, value]] of [...values].entries()) {
    const first = part.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { part, place, value }]);
  }
  return byFirst;
}

/** The values whose parts stand in a text, in the order in which they were given. */
export function partsIn<Value>(index: PartIndex<Value>, text: string): Value[] {
  const found = new Set<Entry<Value>>();
  for (let at = 0; at < text.length; at++) {
    for (const entry of index.get(text.charCodeAt(at)) ?? [])
      if (text.startsWith(entry.part, at)) found.add(entry);
  }
  return [...found].sort((one, other) => one.place - other.place).map(({ value }) => value);
}
