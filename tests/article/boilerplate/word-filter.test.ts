import { expect, test } from 'vitest';
import { eachWord, wordFilter } from '../../../src/article/boilerplate/word-filter.js';

function wordsIn(text: string, list: readonly string[]): string[] {
  const found: string[] = [];
  eachWord(text, wordFilter(list), (word) => found.push(word));
  return found.filter((word) => list.includes(word));
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
  const list = Array.from({ length: 2_000 }, (_, at) => `anchor${at}`);
  let lookedUp = 0;
  const text = Array.from({ length: 5_000 }, (_, at) => `other${at * 7}`).join(' ');
  eachWord(text, wordFilter(list), () => lookedUp++);
  expect(lookedUp).toBeLessThan(500);
});
