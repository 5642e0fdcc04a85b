import { expect, test } from 'vitest';
import { escapeLineStart, escapeMarkdown } from '../../../src/article/render/markdown-escape.js';

test.each([
  ['what could be an entity', '&lt; &#60; &', '\\&lt; \\&#60; \\&'],
  ['no ampersand between words', 'Pell & Daughters', 'Pell & Daughters'],
  ['marks of emphasis, links and code', '*a* _b_ [c] `d` ~e~', '\\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\~e\\~'],
  ['the mark that makes a link a picture', 'Look![here]', 'Look\\!\\[here\\]'],
  ['tags and cells of tables', '<b> | x', '\\<b\\> \\| x'],
])('escapes %s', (_what, text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test.each(['\u0000', 'a\u0007b', 'half \ud800 a pair', 'a ship \u{1f6a2}', 'back\\slash', ...'`*_[]<>~|'])(
  'finds %j at the end of a text as at its start',
  (mark) => {
    const escaped = escapeMarkdown(mark);
    expect(escapeMarkdown(`plain words ${mark}`)).toBe(`plain words ${escaped}`);
  },
);

const MARKS = ['# a', '1. a', '12) a', '123 a', '- a', '+a', '=a', 'a - b', 'a'];
const BEFORE = ['', ' ', '\t', 'a', 'a\n', 'a\n  ', 'a\r', 'a\u2028', 'a\u2029\t', 'a '];

test.each(BEFORE)('escapes what begins a line behind %j', (before) => {
  const plain = (text: string): string =>
    text.replace(/^[ \t]*([#+=-]|\d{1,9}(?=[.)]))/gm, (_all, start: string) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
  for (const mark of MARKS) expect(escapeLineStart(before + mark)).toBe(plain(before + mark));
});
