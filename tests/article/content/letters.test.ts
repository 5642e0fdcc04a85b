import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/article/content/letters.js';
import { fold, foldByRules } from '../../../src/article/content/text.js';
import { differences } from './every-character.js';

/** One that others may join, one that joins others, and some that must not be taken for either. */
const NEIGHBOURS = ['a', 'Σ', '\u0301', 'ｶ', '\u1161', '한', ' ', '…', '5'];

describe('letters of a text', () => {
  it('are those of the rules for every character, alone and beside others', () => {
    expect(differences(NEIGHBOURS, fold, foldByRules)).toEqual([]);
  });

  it.each([
    ['“Don’t stop,” she said — 12 TIMES…', 'dontstopshesaid12times'],
    ['Президент сказал: «Да!»', 'президентсказалда'],
    ['سعر النفط ١٢٠', 'سعرالنفط١٢٠'],
    ['首相は「はい」と述べた。', '首相ははいと述べた'],
    ['각 장관은 말했다.', '각장관은말했다'],
  ])('are told of %s', (text, letters) => {
    expect(fold(text)).toBe(letters);
    expect(lettersOf(text, foldByRules)).toBe(letters);
  });

  it.each(['e\u0301te\u0301', 'हिन्दी', 'ΟΔΟΣ', 'ｶﾞ', '\u1100\u1161', '🙂 a', 'İzmir'])(
    'are left to the rules where neighbours count: %s',
    (text) => {
      expect(lettersOf(text, foldByRules)).toBeUndefined();
      expect(fold(text)).toBe(foldByRules(text));
    },
  );

  it('are those of long texts too, and nothing stays of the text before', () => {
    const long = 'Ünder ground — '.repeat(2_000);
    expect(fold(long)).toBe('ünderground'.repeat(2_000));
    expect(fold('A, b')).toBe('ab');
  });
});
