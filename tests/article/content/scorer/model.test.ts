import { describe, expect, it } from 'vitest';
import { isLow, scoreOf, sharesOf } from '../../../../src/article/content/scorer/likelihood.js';
import { type BlockModelFile, compileModel } from '../../../../src/article/content/scorer/model.js';

/** One tree: feature 0 below 0.5? then feature 1 below 10: -2 or 1; else 3. */
const TREE = [0, 0.5, 0, 1, 10, -0.5, -1, -2, -1, 1, -1, 3];
const file = (trees: number[][]): BlockModelFile => ({
  features: ['link density', 'length'],
  drop: 0.3,
  base: 0.25,
  trees,
});
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

describe('trees', () => {
  it.each([
    [[0, 9], -2],
    [[0, 10], 1],
    [[0.49, 50], 1],
    [[0.5, 0], 3],
  ])('send %j to the leaf %d', (values, leaf) => {
    const model = compileModel(file([TREE]));
    expect(scoreOf(model, Float64Array.from(values))).toBeCloseTo(sigmoid(0.25 + leaf), 10);
  });

  it('add up', () => {
    const model = compileModel(file([TREE, [-1, 0.5], TREE]));
    expect(scoreOf(model, Float64Array.of(1, 0))).toBeCloseTo(sigmoid(0.25 + 3 + 0.5 + 3), 10);
  });

  it('say which feature moved the score, and by how much', () => {
    const model = compileModel(file([TREE, TREE]));
    expect([...sharesOf(model, Float64Array.of(0, 9))]).toEqual([2 * -0.5, 2 * -1.5]);
    expect([...sharesOf(model, Float64Array.of(1, 9))]).toEqual([2 * 3, 0]);
  });
});

describe('a low score', () => {
  const numbers = Array.from({ length: 4_000 }, (_, i) => Math.sin(i * 12.9898) * 4);
  const trees = Array.from({ length: 60 }, (_, i) => {
    const [split = 0, low = 0, middle = 0, high = 0] = numbers.slice(i * 4, i * 4 + 4);
    return [i % 2, split, 0, (i + 1) % 2, split / 2, 0, -1, low / 8, -1, middle / 8, -1, high / 8];
  });

  it.each([0, 0.001, 0.3, 0.5, 0.999, 1])('is told as by the whole sum, below %d', (drop) => {
    const model = compileModel({ ...file(trees), drop });
    for (let i = 0; i < 1_000; i++) {
      const vector = Float64Array.from(numbers.slice(i * 2, i * 2 + 2));
      expect(isLow(model, vector)).toBe(scoreOf(model, vector) < drop);
    }
  });

  it('is not one that is just not below', () => {
    const model = compileModel({
      ...file([[-1, 0.5], TREE, [-1, -0.5]]),
      drop: sigmoid(0.25 + 0.5 + 3 - 0.5),
    });
    expect(isLow(model, Float64Array.of(1, 0))).toBe(false);
  });
});

describe('a broken file', () => {
  it.each([
    ['a tree cut off', TREE.slice(0, -1)],
    ['a tree with more behind it', [...TREE, -1, 0]],
    ['a feature that is not there', [2, 0.5, 0, -1, 1, -1, 2]],
    ['a feature that is no whole number', [0.5, 0.5, 0, -1, 1, -1, 2]],
    ['nothing', []],
    ['a tree without an end', Array.from({ length: 300 }, (_, i) => (i % 3 ? 1 : 0))],
  ])('%s is refused', (_name, tree) => {
    expect(() => compileModel(file([tree]))).toThrow(/^a tree is/);
  });
});
