import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/article/record/canonical-json.js';

/** The same by a sorted copy. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const VALUES: readonly unknown[] = [
  {},
  [],
  { b: 1, a: [true, null, undefined, -1.5e-7], c: undefined, B: '' },
  [{ z: { y: [[], {}], x: 'x' } }, 'a "b" c', 'a\\b', '\\"', 'one\ntwo\t\u0000\u001f\u007f\u2028'],
  { text: '橋が閉鎖', ship: '\u{1f6a2}', half: '\ud800', other: '\udfff x', edge: '\ud7ff\ue000\uffff' },
];

const names = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${(at * 7) % count}`, at]));

describe('canonical JSON', () => {
  it.each([1, 2, 8, 24, 25, 100])('sorts %i names', (count) => {
    expect(canonicalJson(names(count))).toBe(JSON.stringify(sorted(names(count))));
  });

  it.each(VALUES)('is that of a sorted copy: %j', (value) => {
    expect(canonicalJson(value)).toBe(JSON.stringify(sorted(value)));
  });

  it('escapes every character as JSON does', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(all.filter((unit) => canonicalJson(`a${unit}`) !== JSON.stringify(`a${unit}`))).toEqual([]);
  });
});
