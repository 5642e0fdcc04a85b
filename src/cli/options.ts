import { InvalidArgumentError } from 'commander';

/** A whole number, zero or more. */
export function toCount(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
