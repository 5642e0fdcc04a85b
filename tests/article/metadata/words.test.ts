import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/article/metadata/words.js';

const inFull = (text: string) => text.match(/\p{L}+/gu) ?? [];

describe('words of a text', () => {
  it('are parted by the same characters, whatever else is in it', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(wordsIn(text), code.toString(16)).toEqual(inFull(text));
    }
  });

  it.each(['', ' – ', '“L’été, c’est beau”', 'Żółć i 𠀀𠀁 y', 'été\u2028ÿ'])('%j', (text) => {
    expect(wordsIn(text)).toEqual(inFull(text));
  });
});
