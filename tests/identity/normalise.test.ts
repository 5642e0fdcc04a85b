import normalizeUrl from 'normalize-url';
import { expect, test } from 'vitest';
import { normaliseUrl } from '../../src/identity/normalise.js';

const SAME = { stripWWW: false, stripHash: true, stripTextFragment: true, removeTrailingSlash: false };

test.each([
  'https://www.harbour-post.example/news/2026/03/bridge-opens.html',
  'http://harbour.example/news/',
  'https://harbour.example/',
  'https://harbour.example',
  'https://HARBOUR.example/News',
  'https://harbour.example./news',
  'https://harbour.example:443/news',
  'https://harbour.example//news',
  'https://harbour.example/a/../news',
  'https://harbour.example/./news',
  'https://harbour.example/.../news',
  'https://harbour.example/a%20b',
  'https://harbour.example/%41',
  'https://harbour.example/news?b=1&a=2#top',
  'https://user@harbour.example/news',
  'https://10.1/news',
  'https://0x7f.1/news',
  'https://harbour.example/brücke',
  'https://xn--brcke-lva.example/news',
])('%s has the spelling that it has by all rules', (url) => {
  expect(normaliseUrl(url)).toBe(normalizeUrl(url, SAME));
});

test('a host whose name cannot be read is no address', () => {
  expect(() => normaliseUrl('https://xn--a.example/news')).toThrow();
});
