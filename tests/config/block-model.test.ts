import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBlockModel, MODEL_FILE } from '../../src/config/block-model.js';
import { packageRoot } from '../../src/config/root.js';
import { Failure } from '../../src/failure.js';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = JSON.parse(readFileSync(path.join(packageRoot(), MODEL_FILE), 'utf8'));
const file = path.join(folder, 'blocks.json');

function problemOf(content: object): unknown {
  writeFileSync(file, JSON.stringify(content));
  try {
    loadBlockModel(file);
  } catch (error) {
    if (error instanceof Failure && error.code === 'config-invalid') return error.detail;
    throw error;
  }
  return undefined;
}

describe('the weights of the scorer', () => {
  it('come with copydesk, small, for the features that there are', () => {
    expect(loadBlockModel()?.model.roots.length).toBe(shipped.trees.length);
    expect(JSON.stringify(shipped).length).toBeLessThan(150_000);
  });

  it('may be absent', () => {
    expect(loadBlockModel(path.join(folder, 'none.json'))).toBeUndefined();
  });

  it.each([
    ['other features', { ...shipped, features: ['length'] }, 'features', /npm run train:scorer/],
    ['a tree cut off', { ...shipped, trees: [[0, 1, 2, -1, 3]] }, 'trees', /broken/],
    ['a threshold that is no share', { ...shipped, drop: 3 }, 'drop', /<=1/],
    ['a key that is not known', { ...shipped, depth: 5 }, 'depth', /unknown key/],
  ])('are refused with %s', (_name, content, key, problem) => {
    expect(problemOf(content)).toMatchObject({ file, key, problem: expect.stringMatching(problem) });
  });
});
