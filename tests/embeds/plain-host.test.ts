import { describe, expect, it } from 'vitest';
import { matchUrl } from '../../src/embeds/registry.js';
import { plainHostOf, readUrl } from '../../src/embeds/url.js';

const BASE = 'https://news.example.org/a/b';
const PLAIN = [
  'https://example.com',
  'http://cdn.example.com/a.js?b=c#d',
  'https://example.com?x=1',
  'https://example.com/\\/x&amp;y',
  '/path/x',
  '/1',
];
const ODD = [
  '//example.com/x',
  '/\t/example.com/x',
  '/\\example.com/x',
  'path/x',
  ' https://example.com/',
  'https:\\/\\/example.com\\/x',
  'https://example.com\\/x',
  'https://EXAMPLE.com/',
  'https://ex\tample.com/',
  'https://example%2ecom/',
  'https://example。com/',
  'https://me@example.com/',
  'https://me:x@example.com/',
  'https://example.com:8080/',
  'HTTPS://example.com/',
  'ftp://example.com/',
  '',
];

describe('the host that an address shows', () => {
  it.each(PLAIN)('is that which is read: %s', (raw) => {
    expect(plainHostOf(raw, BASE)).toBe(readUrl(raw, BASE)?.hostname);
  });

  it.each(ODD)('is not told where it takes reading: %j', (raw) => {
    expect(plainHostOf(raw, BASE)).toBeUndefined();
  });

  it('is none for a path without a base', () => {
    expect(plainHostOf('/path')).toBe('');
    expect(readUrl('/path')).toBeUndefined();
  });
});

describe('an address of a known host', () => {
  it.each([
    ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['youtube', 'https://www.youtube.com./watch?v=dQw4w9WgXcQ'],
    ['x', 'https://nitter.example.net/some/status/1234567890123456789'],
    ['x', 'https://web.archive.org/web/2020/https://x.com/some/status/1234567890123456789'],
    ['youtube', 'https://cdn.iframe.ly/api/iframe?url=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ'],
    ['spotify', 'https://spotify.link/abcdEFGH'],
    ['flickr', 'https://www.flickr.com/photos/some/12345/'],
  ])('is found: %s, %s', (provider, url) => {
    expect(matchUrl(url, BASE)?.provider.name).toBe(provider);
  });
});
