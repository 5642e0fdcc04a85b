import { expect, test } from 'vitest';
import { hashOf, mayHold, readWords, wordFilter } from '../../../src/article/boilerplate/word-hashes.js';

function wordsIn(text: string, list: readonly string[]): string[] {
  const { listed } = readWords(text, wordFilter(list.map(hashOf)));
  return listed.flatMap((hash) => list.find((word) => hashOf(word) === hash) ?? []);
}

test.each([
  ['read also the harbour', ['also', 'harbour'], ['also', 'harbour']],
  ['also', ['also'], ['also']],
  ['also  also', ['also'], ['also', 'also']],
  ['شاهد الفيديو على الموقع', ['الموقع', 'شاهد'], ['شاهد', 'الموقع']],
  ['alsoso lso', ['also'], []],
  ['', ['also'], []],
])('the words of %j that are of a list', (text, list, found) => {
  expect(wordsIn(text, list)).toEqual(found);
});

test('words that are not of the list are hardly ever looked up', () => {
  const filter = wordFilter(Array.from({ length: 2_000 }, (_, at) => hashOf(`anchor${at}`)));
  const text = Array.from({ length: 5_000 }, (_, at) => `other${at * 7}`).join(' ');
  expect(readWords(text, filter).listed.length).toBeLessThan(500);
});

test('a text holds its own words, and hardly any other', () => {
  const own = ['read', 'also', 'الموقع'].map(hashOf);
  const others = ['watch', 'harbour', 'live', 'rea', 'lso'].map(hashOf);
  const filter = wordFilter([hashOf('read')], [...own, ...others]);
  readWords('watch the harbour live', filter);
  expect(readWords('read also الموقع', filter).listed).toEqual([hashOf('read')]);
  expect(own.every(mayHold)).toBe(true);
  expect(others.some(mayHold)).toBe(false);
});

test.each(['read also', 'شاهد 你'])('the bits of %j are those of all its characters', (text) => {
  const codes = [...text.replaceAll(' ', '')].map((character) => character.charCodeAt(0));
  expect(readWords(text, wordFilter([])).bits).toBe(codes.reduce((bits, code) => bits | code, 0));
});
