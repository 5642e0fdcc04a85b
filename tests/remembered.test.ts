import { expect, test } from 'vitest';
import { remembered } from '../src/remembered.js';

test('the same text is read once, also where the answer is that there is none', () => {
  const read: string[] = [];
  const lengthOf = remembered(
    (text) => {
      read.push(text);
      return text.length || undefined;
    },
    {
      most: 10,
      longest: 10,
    },
  );
  expect([lengthOf('four'), lengthOf('four'), lengthOf(''), lengthOf('')]).toEqual([
    4,
    4,
    undefined,
    undefined,
  ]);
  expect(read).toEqual(['four', '']);
});

test('a long text is read each time, and no more than `most` are remembered', () => {
  const read: string[] = [];
  const same = remembered(
    (text) => {
      read.push(text);
      return text;
    },
    { most: 2, longest: 3 },
  );
  for (const text of ['long text', 'long text', 'a', 'b', 'c', 'c', 'a']) same(text);
  expect(read).toEqual(['long text', 'long text', 'a', 'b', 'c', 'a']);
});
