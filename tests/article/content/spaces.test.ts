import { type Element, isTag } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../src/article/content/blocks/ink.js';
import { lineOf, lineStart } from '../../../src/article/content/text.js';
import { shortText } from '../../../src/article/metadata/short-text.js';
import { oneSpaced, singleSpaced } from '../../../src/article/single-spaced.js';
import { spacedText } from '../../../src/article/spaced-text.js';
import { parsePage } from '../../../src/article/tree/parse.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

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

describe('a text of several blocks', () => {
  const bodyOf = (html: string) => {
    const [root] = parsePage(html, DEFAULT_LIMITS).children.filter(isTag);
    return root?.children.filter(isTag).at(-1) as Element;
  };
  it('starts as all of it does, however much white space is in it', () => {
    const parts = [
      '<p>The quay</p>',
      '<br>',
      '\n\n\n',
      '<i>is</i>',
      ' '.repeat(90),
      'closed,<ul><li>on&nbsp;',
      '!',
    ];
    const html = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(
      fc.property(html, fc.integer({ min: 1, max: 40 }), (text, length) => {
        const body = bodyOf(text);
        expect(lineStart(body, length)).toBe(lineOf(body).slice(0, length));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it.each([
    ['<div>Quay</div><div>closed</div>', 'Quay closed'],
    ['<ul><li>Quay</li><li>closed</li></ul>', 'Quay closed'],
    ['Quay<div>closed</div>on Tuesday', 'Quay closed on Tuesday'],
    ['<td><p>رصيف</p><p>مغلق</p></td>', 'رصيف مغلق'],
    ['<b>Q</b>uay <i>closed</i>', 'Quay closed'],
    ['<div><span>Quay</span></div>\n<div>closed</div>', 'Quay closed'],
  ])('has a space where a block starts or ends, and no other: %s', (html, text) => {
    const body = bodyOf(html);
    expect([lineOf(body), shortText(body, 100), oneSpaced(spacedText(body))]).toEqual([text, text, text]);
  });
});
