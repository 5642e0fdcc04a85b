import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../src/article/content/blocks/ink.js';
import { singleSpaced } from '../../../src/article/single-spaced.js';

const EVERY = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const TEXTS = [
  '',
  ' ',
  '  ',
  'one two',
  ' one  two ',
  'one\ntwo',
  'one\u00a0two',
  '\u3000橋 が\u2028閉鎖',
  '😀 😀',
];

describe('white space', () => {
  it.each(TEXTS)('is counted and made single as by plain rules: %j', (text) => {
    expect(inkOf(text)).toBe(text.replace(/\s/g, '').length);
    expect(singleSpaced(text)).toBe(text.replace(/\s+/g, ' '));
  });

  it('is the same for every character', () => {
    const other = EVERY.filter(
      (unit) =>
        inkOf(`a${unit}`) !== `a${unit}`.replace(/\s/g, '').length ||
        singleSpaced(`a${unit}b`) !== `a${unit}b`.replace(/\s+/g, ' '),
    );
    expect(other).toEqual([]);
  });
});
