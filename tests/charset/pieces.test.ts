import { expect, test } from 'vitest';
import { utf8Pieces } from '../../src/charset/pieces.js';

const LINE = 'Der Deich hält – まだ 🙂 &eacute; <p class="a b">\n';

test('pieces are the text, each but the last ending in front of markup', () => {
  const text = LINE.repeat(3_000);
  const pieces = utf8Pieces(Buffer.from(text));
  expect(pieces.join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.slice(1).every((piece) => piece.startsWith('<'))).toBe(true);
});

test('where no markup comes, a piece ends with a space', () => {
  const text = 'var größe = 1; '.repeat(4_000);
  const pieces = utf8Pieces(Buffer.from(text));
  expect(pieces.join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith(' '))).toBe(true);
});

test('a text without a space is one piece; a byte order mark is no part of it', () => {
  const text = 'é'.repeat(40_000);
  expect(utf8Pieces(Buffer.from(`\ufeff${text}`))).toEqual([text]);
});

test('bytes that stand within a larger buffer are read where they stand', () => {
  const buffer = Buffer.from('xxab cd');
  expect(utf8Pieces(buffer.subarray(2, 7))).toEqual(['ab cd']);
});
