import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalText } from '../../../src/article/content/normal-text.js';
import { normalizeByRules, normalizeText } from '../../../src/article/content/text.js';
import { differences } from './every-character.js';

/** Those that others join, those that join others, and white space of every kind. */
const NEIGHBOURS = ['e', '\u0301', '\u1161', '가', '\u0627', ' ', '\n', '\v'];

describe('text as it is published', () => {
  it('is that of the rules for every character, alone and beside others', () => {
    expect(differences(NEIGHBOURS, normalizeText, normalizeByRules)).toEqual([]);
  });

  it('is that of the rules for any order of them', () => {
    const part = fc.constantFrom(
      ...NEIGHBOURS,
      '\t',
      '\r',
      '\u00a0',
      '\u200b',
      '\u2028',
      '\u3000',
      'é',
      '🙂',
      '漢',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(normalizeText(text)).toBe(normalizeByRules(text));
      }),
      { seed: 11, numRuns: 5_000 },
    );
  });

  it.each([
    ['  The harbour\t\n opens \n\n at  nine\u00a0o’clock. ', 'The harbour\nopens\nat nine o’clock.'],
    ['Hafen\u00adbehörde\u200b', 'Hafenbehörde'],
    ['cafe\u0301', 'café'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['東京\u3000大阪', '東京 大阪'],
  ])('has one space or line feed between words: %j', (raw, text) => {
    expect(normalizeText(raw)).toBe(text);
    expect(normalText(raw)).toBe(text);
  });

  it('is left to the rules where white space stays within it', () => {
    expect(normalText('a\u2028b')).toBeUndefined();
    expect(normalizeText(' a\u2028b\u2028')).toBe('a\u2028b');
  });

  it('holds for long texts too, and nothing stays of the text before', () => {
    expect(normalizeText('Ünder  ground\n '.repeat(2_000))).toBe(
      Array(2_000).fill('Ünder ground').join('\n'),
    );
    expect(normalizeText('a  b')).toBe('a b');
  });
});
