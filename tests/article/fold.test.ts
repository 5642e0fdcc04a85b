import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldByRules, foldDigits } from '../../src/article/fold.js';

const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['alef with hamza', 'إضغط أو انقر آخر ٱلخبر', 'اضغط او انقر اخر الخبر'],
  ['alef maqsura', 'على', 'علي'],
  ['ta marbuta', 'مشاهدة', 'مشاهده'],
  ['hamza carriers', 'مسؤول رئيس', 'مسوول رييس'],
  ['tatweel', 'الفيـــديو', 'الفيديو'],
  ['tashkeel', 'اِضْغَطْ عَلَى الرَّابِطِ', 'اضغط على الرابط'],
  ['Arabic presentation forms', 'ﺍﻟﻔﻴﺪﻳﻮ', 'الفيديو'],
  ['Persian kaf and ye', 'کلیک', 'كليك'],
  ['Persian joiners', 'می‌خواهید', 'میخواهید'],
  ['Urdu he', 'یہ', 'يه'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Hebrew abbreviation marks', 'צה״ל', 'צה"ל'],
  ['Latin diacritics', 'Éléphant FÊTE', 'elephant fete'],
  ['decomposed letters', 'é', 'é'],
  ['Turkish i', 'İSTANBUL ışık', 'istanbul isik'],
  ['German sharp s', 'Straße', 'STRASSE'],
  ['Greek final sigma', 'λόγος', 'ΛΟΓΟΣ'],
  ['Cyrillic yo', 'ещё', 'еще'],
  ['Arabic digits', '٢٥ شباط ٢٠٢٥', '25 شباط 2025'],
  ['Persian, Bengali, Thai digits', '۲۵ ২৫ ๒๕', '25 25 25'],
  ['full width', 'ＡＢＣ　１２３', 'abc 123'],
  ['half-width kana', 'ﾃﾞｼﾞﾀﾙ', 'デジタル'],
  ['quotes and dashes', '“Don’t” — ‹go›…', "don't - go"],
  ['bidi marks and zero width', '\u200F\u202Bنص\u202C\u200B', 'نص'],
  ['Japanese punctuation', '動画を、再生。', '動画を再生'],
  ['spaces', ' a\u00A0\n b\t', 'a b'],
];

test.each(SAME)('%s no longer differ', (_what, one, other) => {
  expect(fold(one)).toBe(fold(other));
  expect(fold(one)).not.toBe('');
});

const DIFFERENT: readonly (readonly [what: string, one: string, other: string])[] = [
  ['voiced kana', 'か', 'が'],
  ['Hindi vowel signs', 'की', 'का'],
  ['Korean syllables', '가', '각'],
  ['words and their parts', 'read also', 'readalso'],
  ['Persian gaf and kaf', 'گل', 'کل'],
];

test.each(DIFFERENT)('%s still differ', (_what, one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('digits of every script become ASCII, and nothing else changes', () => {
  expect(foldDigits('٢٠٢٥ — ２０ É')).toBe('2025 — 20 É');
});

test('time grows with length, not faster', () => {
  const time = (text: string) => {
    const start = performance.now();
    fold(text);
    return performance.now() - start;
  };
  time('’ـ '.repeat(10_000));
  const short = time('’ـ '.repeat(20_000));
  const long = time('’ـ '.repeat(200_000));
  expect(long).toBeLessThan(short * 40 + 50);
});

const NEIGHBOURS = [
  'l’a',
  "'",
  'é',
  'ß',
  'ŉ',
  'ﬁ',
  '½',
  '…',
  '漢',
  '、',
  'カ',
  'ﾞ',
  '각',
  'ᆨ',
  'की',
  '्',
  'ু',
  'া',
  'ص',
  'ّ',
  '©',
  '🙂',
];

test('by the table as by the rules, whatever stands beside it', () => {
  const part = fc.oneof(
    fc.constantFrom(...NEIGHBOURS),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expect(fold(parts.join(''))).toBe(foldByRules(parts.join('')));
    }),
    { seed: 1, numRuns: 3_000 },
  );
});
