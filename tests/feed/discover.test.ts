import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { discoverFeeds } from '../../src/feed/discover.js';

test('the feeds that a page names: base honoured, once each, comments last, nothing else', () => {
  const html = readFileSync(new URL('../fixtures/feeds/page.html', import.meta.url), 'utf8');
  expect(discoverFeeds(html, 'https://blog.example/')).toEqual([
    { url: 'https://blog.example/atom.xml', title: 'Atom', type: 'application/atom+xml' },
    { url: 'https://blog.example/en/feed/', type: 'application/rss+xml' },
    {
      url: 'https://blog.example/en/comments/feed/',
      title: 'A blog » Comments Feed',
      type: 'application/rss+xml',
    },
  ]);
});

test('without a base, links are relative to the page', () => {
  const html = '<link rel=alternate type=application/feed+json href=feed.json>';
  expect(discoverFeeds(html, 'https://a.example/b/c')).toEqual([
    { url: 'https://a.example/b/feed.json', type: 'application/feed+json' },
  ]);
});

test('a page without feeds', () => {
  expect(discoverFeeds('<p>nothing</p>', 'https://a.example/')).toEqual([]);
});
