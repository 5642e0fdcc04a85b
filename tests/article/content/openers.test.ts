import { expect, test } from 'vitest';
import { opensWith } from '../../../src/article/content/openers.js';

test.each([
  ['by the harbour master', true],
  ['byline', true],
  ['bar', false],
  ['stand by', false],
  ['عن الميناء', true],
  ['一座桥', false],
  ['', false],
])('whether %j opens with one of some words: %j', (text, does) => {
  expect(opensWith(['by', 'bild', 'عن'])(text)).toBe(does);
});
