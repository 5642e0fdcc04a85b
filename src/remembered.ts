/** Stands for the answer that there is none. */
const NOTHING = Symbol('nothing');

/**
 * A function whose answers are remembered: pages use the same few hundred class names again and again, and a page of
 * strangers may use any number. Once `most` answers are known, all are forgotten.
 * @param longest characters; longer texts are read anew each time
 */
export function remembered<Value>(
  read: (text: string) => Value | undefined,
  { most, longest }: { readonly most: number; readonly longest: number },
): (text: string) => Value | undefined {
  const known = new Map<string, Value | typeof NOTHING>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before === NOTHING ? undefined : before;
    const value = read(text);
    if (text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(interned(text), value ?? NOTHING);
    return value;
  };
}

/**
 * The one string that stands for all equal ones: two such are told apart by where they are, not letter by letter. It is a
 * copy of its own, where a piece of a page would keep the whole page in memory. V8 interns the names of properties.
 */
export function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
