import { describe, expect, it } from 'vitest';
import { openPage } from '../../../src/article/open.js';
import { PIPELINE } from '../../../src/article/pipeline.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { contentOf, outline } from './pages.js';

const P = [
  'The ferry will not sail before the ice is gone, the operator said on Monday, and nobody knows when that will be.',
  'Two icebreakers have been asked for; one is in dock, the other clears the way to the mainland, as it does each year.',
  'Islanders have begun to walk, which the police advise against: the ice is thin where the current runs, they say.',
];
const [one = '', two = '', three = ''] = P;
const post = '<figure data-embed="x:1"></figure>';
const text = (...texts: string[]): string =>
  `<div class="article-text">${texts.map((words) => `<p>${words}</p>`).join('')}</div>`;
const page = (inner: string, after = ''): string =>
  `<html><head><title>Ferry waits for the thaw</title></head><body><article><h1>Ferry waits for the thaw</h1>${inner}</article>${after}</body></html>`;

describe('posts beside the containers of an article', () => {
  it.each([
    ['above the first paragraph', `<div class="lead-media">${post}</div>${text(one, two, three)}`, 0],
    ['between two containers', `${text(one, two)}<div class="slot">${post}</div>${text(three)}`, 2],
    ['right below the last', `${text(one, two, three)}<div class="slot">${post}</div>`, 3],
  ])('%s are its own', (_name, inner, place) => {
    const types = contentOf(page(inner)).blocks.map(({ type }) => type);
    expect(types.indexOf('embed')).toBe(place);
    expect(types.filter((type) => type === 'paragraph')).toHaveLength(3);
  });

  it.each([
    ['in related stories', `${text(one, two, three)}<div class="related"><p>More</p>${post}</div>`, ''],
    ['in an aside', `<aside>${post}</aside>${text(one, two, three)}`, ''],
    ['in comments', `${text(one, two, three)}<section id="comments">${post}</section>`, ''],
    ['below a heading of its own', `${text(one, two, three)}<h2>From our channel</h2><div>${post}</div>`, ''],
    ['in the page’s footer', text(one, two, three), `<footer>${post}</footer>`],
    ['beside the article element', text(one, two, three), `<div class="timeline">${post}</div>`],
  ])('%s are not', (_name, inner, after) => {
    expect(contentOf(page(inner, after)).blocks.map(({ type }) => type)).not.toContain('embed');
  });

  it('a part of the page with the class of a post is no post', () => {
    const quote = (code: string) =>
      `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/${code}/"><a href="https://www.instagram.com/p/${code}/">A post</a></blockquote>`;
    const html = page(
      `<div class="instagram-media post-content"><p>${one}</p>${quote('AbCdEf12345')}<p>${two}</p>${quote('GhIjKl67890')}<p>${three}</p></div>`,
    );
    const rules = { version: 'test', phrases: [], notes: [], sites: new Map() };
    const opened = openPage({ url: 'https://news.example.com/a', html }, { rules, limits: DEFAULT_LIMITS });
    for (const step of PIPELINE) step.run(opened);
    expect(opened.blocks.map(outline)).toEqual([
      `paragraph ${one.slice(0, 24)}`,
      'embed instagram:AbCdEf12345',
      `paragraph ${two.slice(0, 24)}`,
      'embed instagram:GhIjKl67890',
      `paragraph ${three.slice(0, 24)}`,
    ]);
  });
});

describe('pages that hold a part of the article', () => {
  const body = text(one, two, three);
  const at = (url: string, html: string) => contentOf(html, url).warnings;

  it.each([
    ['https://news.example.com/a/ferry', '<a rel="next" href="/a/ferry?page=2">2</a>', '/a/ferry?page=2'],
    [
      'https://news.example.com/a/ferry?page=2',
      '<a rel="next" href="/a/ferry?page=3">3</a>',
      '/a/ferry?page=3',
    ],
    [
      'https://news.example.com/a/ferry.html',
      '<ul class="pagination"><li><a href="ferry-2.html">2</a></li></ul>',
      '/a/ferry-2.html',
    ],
    [
      'https://news.example.com/a/ferry/',
      '<div class="pagination"><a href="/a/ferry/2/">Next</a></div>',
      '/a/ferry/2/',
    ],
  ])('%s names the next', (url, links, next) => {
    expect(at(url, page(body, links))).toEqual([`multi-page: next https://news.example.com${next}`]);
  });

  it('the head may name it', () => {
    const html = page(body).replace('</title>', '</title><link rel="next" href="/a/ferry/page/2">');
    expect(at('https://news.example.com/a/ferry', html)).toEqual([
      'multi-page: next https://news.example.com/a/ferry/page/2',
    ]);
  });

  it.each([
    ['the next story', 'https://news.example.com/a/ferry', '<a rel="next" href="/a/harbour">Harbour</a>'],
    [
      'an archive',
      'https://news.example.com/a/ferry',
      '<ul class="pagination"><li><a href="/a/?page=2">2</a></li></ul>',
    ],
    [
      'the page before',
      'https://news.example.com/a/ferry?page=3',
      '<ul class="pagination"><li><a href="?page=2">2</a></li></ul>',
    ],
  ])('%s is no next page', (_name, url, links) => {
    expect(at(url, page(body, links))).toEqual([]);
  });

  it('a stub above a paywall is marked, a whole article is not', () => {
    const wall =
      '<div class="article-paywall"><p>Read on with a subscription, from four crowns a week.</p></div>';
    expect(contentOf(page(text(one) + wall)).metadata.access).toEqual({
      free: false,
      evidence: 'page:paywall',
    });
    const whole = Array.from({ length: 20 }, (_, i) => `${i}. ${two}`);
    expect(contentOf(page(text(...whole) + wall)).metadata.access).toBeUndefined();
    expect(
      contentOf(page(`<div class="paywall-content">${text(one, two, three)}</div>`)).metadata.access,
    ).toEqual(undefined);
  });
});
