import { expect, test } from 'vitest';
import { describeChanges, describePlan } from '../../src/cli/sources-plan.js';
import type { Plan } from '../../src/desk/sources/plan.js';

const plan: Plan = {
  added: [{ id: 'north', name: 'North', feedUrl: 'https://north.example/feed' }],
  changed: [{ id: 'east', differences: [{ field: 'interval', from: 600, to: 300 }] }],
  onlyInStore: [{ id: 'south', feedUrl: 'https://south.example/feed' }],
  moved: [{ id: 'west', from: 'https://west.example/rss', to: 'https://west.example/feed' }],
  same: 3,
};

const CHANGES = [
  '+ north  https://north.example/feed',
  '~ east  interval 600 → 300',
  '  west  moved from https://west.example/rss to https://west.example/feed: put that into the file',
];

test('a start tells what the file changes, and nothing of what stays', () => {
  expect(describeChanges(plan)).toEqual(CHANGES);
});

test.each([
  [
    false,
    '  south  https://south.example/feed  (only in the store: stays)',
    '1 to add, 1 to change, 1 only in the store, 3 the same',
  ],
  [
    true,
    '- south  https://south.example/feed',
    '1 to add, 1 to change, 1 only in the store to remove, 3 the same',
  ],
])('a plan tells what becomes of what is in the store alone, pruned: %s', (prune, line, sum) => {
  expect(describePlan(plan, prune)).toEqual([...CHANGES, line, sum]);
});
