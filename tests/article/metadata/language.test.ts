import { describe, expect, it, test } from 'vitest';
import { confirmLanguage, detectLanguage, directionOf } from '../../../src/article/metadata/language.js';
import { PROSE } from '../boilerplate/prose.js';

test.each([...PROSE].map(([language, sentences]) => ({ language, text: sentences.join(' ') })))(
  '$language is known from its text',
  ({ language, text }) => {
    expect(detectLanguage(text)).toBe(language);
    expect(directionOf(undefined, text)).toBe(['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr');
  },
);

test.each(['', '123 456', 'ok', '👍 🎉', '— … »'])('%j tells no language', (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test('an English name in an Arabic text does not change its language', () => {
  expect(detectLanguage('قال رئيس شركة Harbour Post Media إن العمل سيبدأ يوم الاثنين')).toBe('ar');
});

test.each([
  ['en', 'قال رئيس البلدية إن الجسر القديم سيغلق', 'rtl'],
  ['ar', 'The mayor said the old bridge would close', 'ltr'],
  ['ar-EG', '', 'rtl'],
  ['ckb', '', 'rtl'],
  ['uz-Arab', '', 'rtl'],
  ['ku-Latn', '', 'ltr'],
  ['en-GB', '', 'ltr'],
] as const)('what is written goes before the language: %s', (language, text, direction) => {
  expect(directionOf(language, text)).toBe(direction);
});

test('nothing known is nothing said', () => {
  expect(directionOf(undefined, '')).toBeUndefined();
});

test('a language is confirmed by words that its texts cannot do without, and no other is', () => {
  const latin = [...PROSE].filter(
    ([language]) => !['ar', 'fa', 'he', 'hi', 'ja', 'ko', 'ur', 'zh'].includes(language),
  );
  for (const [language, sentences] of latin) {
    const text = sentences.join(' ').repeat(2);
    for (const [named] of latin)
      if (named !== language) expect([named, confirmLanguage(named, text)]).toEqual([named, false]);
  }
  expect(confirmLanguage('en-GB', (PROSE.get('en') ?? []).join(' ').repeat(2))).toBe(true);
  expect(confirmLanguage('en', 'The bridge')).toBe(false);
});

describe('the direction of a text', () => {
  it.each([
    ['ltr', 'x'.repeat(24)],
    ['ltr', `${'x'.repeat(24)} ${'\u05d0'.repeat(24)}`],
    ['rtl', `${'x'.repeat(24)} ${'\u05d0'.repeat(25)}`],
    ['rtl', `${'x'.repeat(24)} ${'\ufb2a'.repeat(25)}`],
    ['rtl', `${'x'.repeat(24)} ${'\u0780'.repeat(25)}`],
    ['ltr', `${'x'.repeat(1_500)}${'\u05d0'.repeat(2_000)}`],
    ['ltr', '\u0436'.repeat(24)],
    [undefined, 'xyz 123 !?'],
  ])('%s', (direction, text) => {
    expect(directionOf(undefined, text)).toBe(direction);
  });
});
