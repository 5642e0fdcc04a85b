import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.js';

async function read(chunks: readonly (string | Buffer)[], maxBytes = 100): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of linesOf(Readable.from(chunks), maxBytes))
    lines.push('text' in line ? line.text : line);
  return lines;
}

const bytes = Buffer.from('مرحبا\nnext');

test.each([
  ['lines in one piece', ['a\nb\n'], ['a', 'b']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['a line in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['a character in pieces', [bytes.subarray(0, 3), bytes.subarray(3)], ['مرحبا', 'next']],
  ['an empty line', ['a\n\nb'], ['a', '', 'b']],
  ['nothing', [], []],
])('%s', async (_name, chunks, lines) => {
  expect(await read(chunks)).toEqual(lines);
});

test('a line that is too long is passed over without being kept', async () => {
  const piece = 'x'.repeat(60);
  expect(await read([piece, piece, piece, '\nshort\n', piece, piece], 100)).toEqual([
    { tooLong: true },
    'short',
    { tooLong: true },
  ]);
});
