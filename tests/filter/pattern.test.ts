import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../src/filter/pattern.js';

describe('what is found', () => {
  test.each([
    ['sport', 'Weekend SPORT round-up', true],
    ['two  words', 'Two words in a title', true],
    ['sport', 'Airport opens', false],
    ['airport', 'Airport opens', true],
    ['a.b', 'axb', false],
    ['ÉLECTION', 'Une élection locale', true],
    ['مباشر', 'مباشر: الميناء', true],
    ['/^live:/', 'LIVE: the harbour', true],
    ['/^live:/', 'Not live: the harbour', false],
    ['/(?:goal|match) report$/', 'Harbour FC match report', true],
    ['/\\bcat\\b/', 'A cat sat', true],
    ['/\\bcat\\b/', 'Concatenate', false],
    ['/\\Bcat/', 'Concatenate', true],
    ['/\\/video\\/\\d{3,}/', 'https://news.example/video/1234', true],
    ['/\\/video\\/\\d{3,}/', 'https://news.example/video/12', false],
    ['/^[a-f]{2}[^x]?$/', 'abq', true],
    ['/^[a-f]{2}[^x]?$/', 'abx', false],
    ['/\\p{Script=Greek}/', 'λόγος', true],
    ['/colou?r/', 'The color of the sea', true],
    ['/a.*b.*c/', 'xx a yy b zz c', true],
    ['/a+?$/', 'baa', true],
    ['/^$/', '', true],
    ['/😀{2}/', 'ok 😀😀', true],
    ['/(|x)y/', 'y', true],
  ])('%s in "%s": %s', (pattern, text, found) => {
    expect(compilePattern(pattern)(text)).toBe(found);
  });

  test.each(['/a{0,3}b|c+d/', '/^(?:x|yy)*z$/', '/(ab?){2,3}c/', '/[^ab]c|\\d\\D/'])(
    '%s is found wherever the engine finds it',
    (pattern) => {
      const engine = new RegExp(pattern.slice(1, -1), 'iu');
      const own = compilePattern(pattern);
      const letters = 'abcdxyz1';
      for (let number = 0; number < 3_000; number++) {
        const text = [...number.toString(letters.length)].map((digit) => letters[Number(digit)]).join('');
        expect([text, own(text)]).toEqual([text, engine.test(text)]);
      }
    },
  );
});

test.each([
  ['/(a/', 'has a ( without its )'],
  ['/a)/', 'has a ) without its ('],
  ['/[a/', 'has a [ without its ]'],
  ['/*a/', 'nothing before *'],
  ['/a**/', 'repeats a repetition'],
  ['/a{3,1}/', 'no text can'],
  ['/(?=a)/', 'look-around'],
  ['/(a)\\1/', '\\1'],
  ['/a\\/', 'ends in a \\'],
  ['/[z-a]/', 'class that is not understood'],
  ['/\\p{Nonsense}/', 'class that is not understood'],
  ['/(?:a{99}){99}/', 'too large'],
])('%s is refused: %s', (pattern, says) => {
  expect(() => compilePattern(pattern)).toThrow(says);
});

test('deep nesting is refused before it is followed', () => {
  expect(() => compilePattern(`/${'('.repeat(90)}a${')'.repeat(90)}/`)).toThrow('nested deeper');
});

test('what would take a backtracking engine for ever takes milliseconds', () => {
  const text = `${'a'.repeat(990)}!`;
  const patterns = [
    '/^(a+)+$/',
    '/(?:a|a)*b/',
    '/(?:a*)*b/',
    '/a*a*a*a*a*a*a*a*b/',
    `/(?:${'a?'.repeat(80)}){2}b/`,
  ];
  for (const pattern of patterns) {
    const own = compilePattern(pattern);
    const begun = performance.now();
    expect(own(text)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(500);
  }
});
