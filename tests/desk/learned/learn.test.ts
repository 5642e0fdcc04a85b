import { expect, test } from 'vitest';
import { learn } from '../../../src/desk/learned/learn.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { LearnedBlock, LearnedState } from '../../../src/store/learned/blocks.js';
import { print, windowOf } from './window.js';

const NOW = Date.parse('2026-03-20T12:00:00Z');
const sighting = { print: print('block'), marks: 1, text: 'Sign up.' };
const stateOf = (blocks: Record<string, Partial<LearnedBlock>>, version = 3): LearnedState => ({
  version,
  blocks: new Map(
    Object.entries(blocks).map(([name, change]) => [
      print(name),
      {
        state: 'learned',
        text: 'Sign up.',
        place: 'edge',
        seen: 1,
        of: 2,
        since: 1,
        last: NOW,
        changed: 2,
        ...change,
      },
    ]),
  ),
});
const run = (state: LearnedState, having = 6, limits = {}) =>
  learn(state, windowOf(8, having, ['edge']), [sighting], NOW, { ...DEFAULT_LIMITS, ...limits });

test('a block that recurs is learned under a new version', () => {
  const { set, version } = run(stateOf({}));
  expect(version).toBe(4);
  expect(set.get(print('block'))).toEqual({
    state: 'learned',
    text: 'Sign up.',
    place: 'edge',
    seen: 6,
    of: 8,
    since: NOW,
    last: NOW,
    changed: 4,
  });
});

test('one that is known is counted anew, whatever it is seen in, and an operator’s word stands', () => {
  const known = run(stateOf({ block: { state: 'forgotten' } }), 1);
  expect(known.version).toBe(3);
  expect(known.set.get(print('block'))).toMatchObject({
    state: 'forgotten',
    seen: 1,
    of: 8,
    changed: 2,
    since: 1,
  });
});

test('what no article has had for as long as the window reaches goes, unless an operator decided on it', () => {
  const last = NOW - DEFAULT_LIMITS.learnedWindowMs - 1;
  const { gone } = run(
    stateOf({ c: { last }, d: { last, state: 'confirmed' }, e: { last, state: 'forgotten' } }),
  );
  expect(gone).toEqual([print('c')]);
});

test('above the limit those seen least lately go, of equals the first', () => {
  const state = stateOf({
    d: { last: NOW - 5 },
    c: { last: NOW - 5 },
    e: { last: NOW - 1 },
    f: { state: 'confirmed' },
  });
  expect(run(state, 6, { maxLearnedBlocks: 2 }).gone).toEqual([print('c'), print('d')]);
});
