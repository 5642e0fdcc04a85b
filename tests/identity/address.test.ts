import { expect, test } from 'vitest';
import { canonicalAddress, looseAddress, looseGuid } from '../../src/identity/address.js';
import { articleId } from '../../src/identity.js';

const STORY = 'https://www.harbour.example/2026/03/bridge';

test.each([
  ['tracking parameters', `${STORY}?utm_source=rss&utm_medium=feed&fbclid=abc#top`],
  ['a token against caches', `${STORY}?v=1712345678`],
  ['an AMP path', `${STORY}/amp`],
  ['an AMP path with a slash', `${STORY}/amp/`],
  ['an AMP ending', `${STORY}.amp`],
  ['an AMP parameter', `${STORY}?outputType=amp`],
  ['an AMP parameter without a value', `${STORY}?amp`],
  [
    "an AMP cache's frame",
    'https://www-harbour-example.cdn.ampproject.org/c/s/www.harbour.example/2026/03/bridge/amp',
  ],
  ["a search engine's frame", 'https://www.google.com/amp/s/www.harbour.example/2026/03/bridge'],
])('%s: the article is the same', (_what, url) => {
  expect(canonicalAddress(url)).toBe(STORY);
  expect(articleId(url)).toBe(articleId(STORY));
});

test.each([
  ['a parameter that names the article', `${STORY}?id=17`],
  ['a short version', `${STORY}?v=2`],
  ['a section called amp', 'https://www.harbour.example/amp'],
  ['a path that only ends alike', 'https://www.harbour.example/2026/03/vamp'],
  ['a file of another host in the path', 'https://www.harbour.example/c/s/other.example/x'],
])('%s stays', (_what, url) => {
  expect(canonicalAddress(url)).toBe(url);
});

test("a video's id stays though it looks like a token", () => {
  expect(canonicalAddress('https://www.youtube.com/watch?v=12345678901')).toContain('v=12345678901');
});

test('scheme, mirror and the last slash do not count when addresses are compared', () => {
  const same = [
    'http://harbour.example/a/',
    'https://www.harbour.example/a',
    'https://m.harbour.example/a?utm_source=x',
    'https://amp.harbour.example/a/amp/',
  ];
  expect(new Set(same.map(looseAddress)).size).toBe(1);
  expect(looseAddress('https://www.harbour.example/b')).not.toBe(looseAddress(same[0] ?? ''));
  // `m.example` is a site, not the mobile edition of a top-level domain.
  expect(looseAddress('https://m.example/a')).toBe('m.example/a');
});

test('a guid that is no address is left as it is', () => {
  expect(looseGuid('tag:harbour.example,2026:1')).toBe('tag:harbour.example,2026:1');
  expect(looseGuid('http://harbour.example/?p=7')).toBe(looseGuid('https://www.harbour.example/?p=7'));
});
