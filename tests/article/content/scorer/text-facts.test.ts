import { describe, expect, it } from 'vitest';
import { CALLS, READER } from '../../../../src/article/content/scorer/reader-words.js';
import { type TextFacts, textFacts } from '../../../../src/article/content/scorer/text-facts.js';

const CASES: readonly (readonly [text: string, facts: Partial<TextFacts>])[] = [
  ['Two words.', { words: 2, width: 9, stops: 1, upper: 1, cased: 8 }],
  ['МОСТ закрыт', { upper: 4, cased: 10 }],
  ['橋が閉鎖された。', { width: 18.5, stops: 1 }],
  ['هل أُغلق الجسر؟', { questions: 1, stops: 1 }],
  ['Call 0123 | mail @desk', { digits: 4, signs: 2 }],
  ['Subscribe to our newsletter', { calls: 2, reader: 1 }],
  ['Abonnieren Sie unseren Newsletter', { calls: 2, reader: 2 }],
  ['one\ntwo\nthree', { breaks: 2, words: 3 }],
];

describe('what a text is made of', () => {
  it.each(CASES)('%s', (text, facts) => {
    expect(textFacts(text)).toMatchObject(facts);
  });

  it('is not looked for beyond what tells prose', () => {
    const long = 'A day went by, and then one more. '.repeat(1000);
    expect(textFacts(long).width).toBeLessThan(3_000);
  });
});

describe('words to the reader', () => {
  it.each([...READER, ...CALLS].filter((word) => /^\p{L}+$/u.test(word)))('%s', (word) => {
    const { reader, calls } = textFacts(`A ${word} b`);
    expect({ reader, calls }).toEqual(READER.has(word) ? { reader: 1, calls: 0 } : { reader: 0, calls: 1 });
  });
});
