/** A JSON object from outside, whose fields may be anything. */
export type Json = Readonly<Record<string, unknown>>;

/** Parses a JSON object; undefined for anything else. Never throws. */
export function readJson(source: string): Json | undefined {
  try {
    return object(JSON.parse(source));
  } catch {
    return undefined;
  }
}

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The objects of a list; nothing where there is no list. X once sent `{}` in place of one. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object).filter((item) => item !== undefined) : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A count of pixels or the like. Never for ids: they overflow. */
export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}
