import { expect, test } from 'vitest';
import { holdsState } from '../../../src/article/tree/script.js';

test.each([
  'window.__NEXT_DATA__ = {}',
  'window.__INITIAL_STATE__={}',
  'window.__remixContext = {}',
  'self.__next_f.push([1,"a"])',
  'Fusion.globalContent={}',
  '{"articleBody":"Words"}',
  '"\\u003cblockquote class"',
  '"\\u003Cblockquote class"',
  'a.className = "twitter-tweet"',
  'twttr.widgets.createTweet(1)',
  'class="instagram-media"',
  "class='tiktok-embed'",
  'fetch("/services/oembed/?url=")',
])('code that holds something of the article is kept: %s', (code) => {
  expect(holdsState(code)).toBe(true);
  expect(holdsState(`var before=1;${code};var after=2`)).toBe(true);
});

test.each([
  '__a__',
  '__AB__',
  'x.__next_form()',
  'document.body.innerHTML',
  'Fusion.global',
  'requestBody',
  '"\\u003cdiv"',
  '3cblockquote',
  'retweet-tweet',
  'a-media',
  'my-embed',
  'shareTweet()',
  'embed("a")',
  'o-embed',
])('code of the page alone is not: %s', (code) => {
  expect(holdsState(code)).toBe(false);
});
