/** What JSON writes otherwise than it stands, the quote apart. */
const ESCAPED = /[^ -[\]-\ud7ff\ue000-\uffff]/;

/**
 * JSON with sorted keys: the same content gives the same string, whoever built it. Written straight away, which is
 * cheaper than `JSON.stringify` of a sorted copy: most texts need no escape at all.
 */
export const canonicalJson = (value: unknown): string => written('', value);

/** What is written so far, and the value behind it. */
function written(before: string, value: unknown): string {
  if (typeof value === 'string') return before + quoted(value);
  if (typeof value !== 'object' || value === null) return before + JSON.stringify(value);
  if (Array.isArray(value)) return writtenList(before, value);
  const fields = value as Readonly<Record<string, unknown>>;
  let out = `${before}{`;
  let comma = '';
  for (const key of sorted(Object.keys(fields))) {
    const field = fields[key];
    if (field === undefined) continue;
    out = written(`${out}${comma}"${key}":`, field);
    comma = ',';
  }
  return `${out}}`;
}

/** Few keys are sorted sooner by moving each to its place than by `sort`. */
const FEW = 24;

function sorted(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let end = 1; end < keys.length; end++) {
    const key = keys[end] as string;
    let at = end;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

function writtenList(before: string, items: readonly unknown[]): string {
  let out = `${before}[`;
  for (let i = 0; i < items.length; i++) out = written(i ? `${out},` : out, items[i] ?? null);
  return `${out}]`;
}

function quoted(text: string): string {
  if (ESCAPED.test(text)) return JSON.stringify(text);
  return text.includes('"') ? `"${text.replaceAll('"', '\\"')}"` : `"${text}"`;
}
