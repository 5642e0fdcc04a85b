import { Failure } from '../failure.js';

const MAX_LIMIT = 500;

/** A whole number of the query; `limit` is cut to what is given at once. @throws Failure `input-invalid` */
export function count(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d{1,15}$/.test(value))
    throw new Failure('input-invalid', {
      field: name,
      value: value.slice(0, 50),
      problem: 'must be a whole number',
    });
  return name === 'limit' ? Math.min(Number(value), MAX_LIMIT) : Number(value);
}

/** `true` or `false`; false where it is not there. @throws Failure `input-invalid` */
export function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Failure('input-invalid', {
    field: name,
    value: value.slice(0, 50),
    problem: 'must be true or false',
  });
}
