import type { z } from 'zod';
import { Failure } from '../../failure.js';
import { Source } from '../../source.js';
import { checkSource } from './check.js';

/** Names of a source's fields. */
export const FIELDS = Object.keys(Source.shape) as (keyof Source)[];

/**
 * Checks what is to become a source, whoever wrote it.
 * @throws Failure `input-invalid` that names the field, its value and what to do
 */
export function parseSource(raw: unknown): Source {
  const parsed = Source.safeParse(raw);
  if (!parsed.success) throw invalidField(parsed.error, raw);
  checkSource(parsed.data);
  return parsed.data;
}

/** The first complaint of a schema, as a Failure. Values that may be secrets are not quoted. */
export function invalidField(error: z.ZodError, raw: unknown): Failure {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const field = [...issue.path, issue.keys[0] ?? ''].join('.');
    const allowed = issue.path.length ? '' : `; there are: ${FIELDS.join(', ')}`;
    return new Failure('input-invalid', { field, problem: `no such field${allowed}` });
  }
  const path = issue?.path ?? [];
  const value = valueAt(raw, path);
  const secret = path[0] === 'credentials' || path[0] === 'headers';
  return new Failure('input-invalid', {
    field: path.join('.') || 'the whole',
    ...(value !== undefined && !secret && { value: JSON.stringify(value).slice(0, 200) }),
    problem: (issue && messageOf(issue)) ?? 'is not of the expected form',
  });
}

/** Of a key that may not be, the reason stands inside. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let at = raw;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
