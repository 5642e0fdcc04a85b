import { expect, test } from 'vitest';
import { isUrl } from '../src/is-url.js';

const PAGE = 'https://www.harbour-post.example/';

test('what a URL is does not change with how often it is asked', () => {
  const asked = () => [
    isUrl('https://müller.example/straße'),
    isUrl('/año/niño', PAGE),
    isUrl('https://مثال.example/'),
    isUrl('/a'),
    isUrl('https://', PAGE),
  ];
  expect(asked()).toEqual([true, true, true, false, false]);
  for (let at = 0; at < 30_000; at++) {
    isUrl(`${PAGE}${at % 9}`);
    isUrl(`/${at % 9}`, PAGE);
  }
  expect(asked()).toEqual([true, true, true, false, false]);
});
