import { expect, test } from 'vitest';
import { nameTable } from '../../../src/article/tree/name-table.js';

function reader(longest = 10) {
  const read: string[] = [];
  const name = nameTable((written) => {
    read.push(written);
    return written.toUpperCase();
  }, longest);
  return { read, name };
}

test('a name is read once, wherever it stands', () => {
  const { read, name } = reader();
  expect([name('<div>', 1, 4), name('漢<div ', 2, 5), name('<di>', 1, 3)]).toEqual(['DIV', 'DIV', 'DI']);
  expect(read).toEqual(['div', 'di']);
});

test('names that share a place are told apart', () => {
  const { read, name } = reader();
  expect([name('abcde', 0, 5), name('axcye', 0, 5), name('abcde', 0, 5)]).toEqual([
    'ABCDE',
    'AXCYE',
    'ABCDE',
  ]);
  expect(read).toEqual(['abcde', 'axcye', 'abcde']);
});

test('a long name is read each time', () => {
  const { read, name } = reader(3);
  expect([name('abcd', 0, 4), name('abcd', 0, 4)]).toEqual(['ABCD', 'ABCD']);
  expect(read).toHaveLength(2);
});
