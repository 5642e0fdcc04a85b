import { MASK } from '../../source/credentials.js';
import type { Source } from '../../source.js';
import { FIELDS } from './parse.js';

/** One field that is different; what is absent is not there. */
export interface Difference {
  readonly field: keyof Source;
  readonly from?: unknown;
  readonly to?: unknown;
}

const SECRET = new Set<keyof Source>(['credentials', 'headers']);

/** What is different between two sources, field by field, secrets masked. */
export function diffSource(before: Source, after: Source): Difference[] {
  return FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field])).map((field) => ({
    field,
    ...(before[field] !== undefined && { from: shown(field, before) }),
    ...(after[field] !== undefined && { to: shown(field, after) }),
  }));
}

function shown(field: keyof Source, source: Source): unknown {
  return SECRET.has(field) ? MASK : source[field];
}

/** The same whatever the order of its keys. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
