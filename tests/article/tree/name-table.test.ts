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
  const { read, name } = reader(30);
  const [one, other] = ['data-abcdefghijklmno', 'data-axcdefghijklmno'];
  expect([one, other, one].map((each) => name(each, 0, each.length))).toEqual([
    'DATA-ABCDEFGHIJKLMNO',
    'DATA-AXCDEFGHIJKLMNO',
    'DATA-ABCDEFGHIJKLMNO',
  ]);
  expect(read).toEqual([one, other, one]);
});

test('a long name is read each time', () => {
  const { read, name } = reader(3);
  expect([name('abcd', 0, 4), name('abcd', 0, 4)]).toEqual(['ABCD', 'ABCD']);
  expect(read).toHaveLength(2);
});
