import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/article/render/markdown-escape.js';

test.each([
  ['what could be an entity', '&lt; &#60; &', '\\&lt; \\&#60; \\&'],
  ['no ampersand between words', 'Pell & Daughters', 'Pell & Daughters'],
  ['marks of emphasis, links and code', '*a* _b_ [c] `d` ~e~', '\\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\~e\\~'],
  ['the mark that makes a link a picture', 'Look![here]', 'Look\\!\\[here\\]'],
  ['tags and cells of tables', '<b> | x', '\\<b\\> \\| x'],
])('escapes %s', (_what, text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});
