import { expect, test } from 'vitest';
import { mixed, nameTable } from '../../../src/article/tree/name-table.js';

function reader(longest = 10) {
  const read: string[] = [];
  const table = nameTable((written) => {
    read.push(written);
    return written.toUpperCase();
  }, longest);
  const name = (markup: string, from: number, to: number) => {
    let hash = 0;
    for (let at = from; at < to; at++) hash = mixed(hash, markup.charCodeAt(at));
    return table(markup, from, to, hash);
  };
  return { read, name, table };
}

test('a name is read once, wherever it stands', () => {
  const { read, name } = reader();
  expect([name('<div>', 1, 4), name('漢<div ', 2, 5), name('<di>', 1, 3)]).toEqual(['DIV', 'DIV', 'DI']);
  expect(read).toEqual(['div', 'di']);
});

test('names of one hash are told apart', () => {
  const { read, table } = reader();
  expect([table('ab', 0, 2, 7), table('cd', 0, 2, 7), table('abc', 0, 3, 7), table('ab', 0, 2, 7)]).toEqual([
    'AB',
    'CD',
    'ABC',
    'AB',
  ]);
  expect(read).toEqual(['ab', 'cd', 'abc', 'ab']);
});

test('a long name is read each time', () => {
  const { read, name } = reader(3);
  expect([name('abcd', 0, 4), name('abcd', 0, 4)]).toEqual(['ABCD', 'ABCD']);
  expect(read).toHaveLength(2);
});
