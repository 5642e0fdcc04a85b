import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const trees = await import(fileURLToPath(new URL('../../../../scripts/scorer/trees.js', import.meta.url)));

/** Points of the plane; yes where both coordinates are small or both are large, which no line divides. */
const SIZE = 600;
const random = trees.randomFrom(7);
const values = Float32Array.from({ length: SIZE * 2 }, () => random());
const labels = Float64Array.from({ length: SIZE }, (_, i) =>
  Number((values[i * 2] ?? 0) < 0.5 === (values[i * 2 + 1] ?? 0) < 0.5),
);
const weights = new Float64Array(SIZE).fill(1);
const data = trees.binned(values, 2);
const learn = (rows: number[]) =>
  trees.grow(data, Int32Array.from(rows), labels, weights, {
    ...trees.DEFAULTS,
    trees: 60,
    depth: 3,
    columns: 1,
  });
const numbers = Array.from({ length: SIZE }, (_, i) => i);

describe('boosted trees', () => {
  it('learn what no single feature tells, and tell it of points not seen', () => {
    const forest = learn(numbers.filter((i) => i % 3));
    const unseen = numbers.filter((i) => i % 3 === 0);
    const right = unseen.filter((i) => trees.probability(forest, values, i * 2) > 0.5 === (labels[i] === 1));
    expect(right.length / unseen.length).toBeGreaterThan(0.9);
  });

  it('are the same for the same data', () => {
    expect(learn(numbers)).toEqual(learn(numbers));
  });
});
