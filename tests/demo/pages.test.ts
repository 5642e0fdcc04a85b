import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedArticles } from '../../demo/expected.js';
import { longDate } from '../../demo/languages.js';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.js';
import { loadPosts } from '../../demo/posts.js';
import { snowflakeTime } from '../../demo/snowflake.js';
import { loadStories } from '../../demo/story.js';

const articles = expectedArticles();
const charsets = new Map(loadStories().map((story) => [story.slug, story.charset ?? 'utf-8']));
const pages = new Map<string, string>();
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom();
  for (const { slug, path } of articles) {
    const answer = await fetch(newsroom.url + path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    pages.set(slug, iconv.decode(Buffer.from(await answer.arrayBuffer()), charsets.get(slug) ?? 'utf-8'));
  }
});
afterAll(() => newsroom.stop());

test.each(articles)('$slug is on its page, every paragraph once and in order', (article) => {
  const $ = pageOf(article.slug);
  expect($('html').attr('lang')).toBe(article.language);
  expect($('h1').text()).toBe(article.title);
  const shown = $('p')
    .get()
    .map((element) => squeeze($(element).text()));
  expect(shown.filter((text) => article.paragraphs.includes(text))).toEqual(article.paragraphs);
  expect(article.paragraphs.length).toBeGreaterThanOrEqual(5);
  expect(article.paragraphs.length).toBeLessThanOrEqual(12);
});

test.each(articles)('$slug carries what must not come out, and none of it in its own words', (article) => {
  const whole = squeeze(pageOf(article.slug).root().text() + (pages.get(article.slug) ?? ''));
  const phrases = article.absent.filter((one) => !article.embeds.some(({ text }) => text?.includes(one)));
  expect(phrases.length).toBeGreaterThan(10);
  for (const phrase of article.absent) {
    for (const paragraph of article.paragraphs) expect(paragraph).not.toContain(phrase);
  }
  for (const phrase of phrases) expect(whole).toContain(phrase);
});

test.each(articles)('$slug shows its embeds in the order that is expected', (article) => {
  const html = pages.get(article.slug) ?? '';
  const marks = article.embeds.map(({ form, ref, author }) =>
    form === 'flattened-text' ? `(@${author?.handle})` : (ref ?? 'none'),
  );
  const places = marks.map((mark) => html.indexOf(mark, html.indexOf('<h1')));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(marks.length).toBeGreaterThan(0);
});

test('every id is a snowflake of its post’s time, so that its day is the one that the page prints', () => {
  for (const post of loadPosts().values()) {
    expect(new Date(snowflakeTime(post.id)).toISOString(), post.key).toBe(post.published);
  }
  const ship = pages.get('ar-library-ship') ?? '';
  expect(ship).toContain('>١٩ نوفمبر ٢٠٢٦</a></blockquote>');
  expect(ship).toContain('— صحيفة أورلافيا (@OrlaviaArabic) November 19, 2026</p>');
  expect(longDate('fa', new Date('2026-11-17T14:09:37Z'))).toBe('۱۷ نوامبر ۲۰۲۶');
});

test('every post of the newsroom is shown or quoted by an article', () => {
  const shown = articles.flatMap(({ embeds }) => embeds.flatMap(({ text, quoted }) => [text, quoted]));
  for (const post of loadPosts().values()) {
    expect(shown.includes(post.text) || shown.includes(post.id), post.key).toBe(true);
  }
});

test.each([
  ['blockquote', 'blockquote.twitter-tweet > p[lang][dir] + a[href*="/status/"]'],
  ['Arabic blockquote, right to left', 'blockquote.twitter-tweet[data-lang="ar"] > p[lang="ar"][dir="rtl"]'],
  ['blockquote with its tail in a paragraph', 'blockquote.twitter-tweet > p + p > a[href*="/status/"]'],
  ['empty blockquote', 'blockquote.twitter-tweet > a:only-child:empty'],
  ['video blockquote', 'blockquote.twitter-video'],
  ['nested blockquotes', 'blockquote.twitter-tweet blockquote.twitter-tweet'],
  ['rendered widget', 'div.twitter-tweet-rendered > iframe[data-tweet-id]'],
  ['platform iframe', 'iframe[src*="platform.twitter.com/embed/Tweet.html"]:not([data-tweet-id])'],
  ['third-party iframe', 'iframe[src^="https://twitframe.com/show?url="]'],
  ['AMP by id', 'amp-twitter[data-tweetid^="21"]'],
  ['AMP by address', 'amp-twitter[data-tweetid^="https://"]'],
  ['placeholder', 'div.widget__tweet[data-tweet-id]:empty'],
  ['YouTube', 'iframe[src*="youtube.com/embed/"]'],
  ['YouTube on AMP', 'amp-youtube[data-videoid]'],
  ['Instagram', 'blockquote.instagram-media[data-instgrm-permalink]'],
  ['Bluesky', 'blockquote.bluesky-embed[data-bluesky-uri]'],
  ['Mastodon', 'iframe.mastodon-embed[src$="/embed"]'],
  ['TikTok', 'blockquote.tiktok-embed[data-video-id]'],
  ['Telegram', 'script[data-telegram-post]'],
  ['table', 'table th'],
  ['watch note', '.video-note, .media-note'],
  ['page state', 'script#__NEXT_DATA__'],
])('some page has a %s', (_name, selector) => {
  expect(articles.some(({ slug }) => pageOf(slug)(selector).length > 0)).toBe(true);
});

test.each([
  ['bare address', /^https:\/\/x\.com\/\w+\/status\/\d+$/],
  ['bare link', /^https:\/\/twitter\.com\/\w+\/status\/\d+\?s=20$/],
  ['flattened post whose picture sticks to its last word', /[\p{L}\d]pic\.twitter\.com\/\w{10}$/u],
  ['flattened post in one paragraph', /pic\.twitter\.com\/\w{10} — .+ \(@\w+\) .+$/],
])('some page has a paragraph that is a %s', (_name, pattern) => {
  const found = articles.some(({ slug }) => {
    const $ = pageOf(slug);
    return $('p')
      .get()
      .some((element) => pattern.test(squeeze($(element).text())));
  });
  expect(found).toBe(true);
});

test('JSON-LD is readable wherever it stands', () => {
  const told = articles.flatMap(({ slug }) => {
    const $ = pageOf(slug);
    return $('script[type="application/ld+json"]')
      .get()
      .map((element) => JSON.parse($(element).text())['@graph'][0].headline as string);
  });
  expect(told.length).toBeGreaterThan(12);
  expect(told.some((headline) => headline.includes('&quot;'))).toBe(true);
});

test('the newsroom writes in eight languages, three of them from right to left', () => {
  const directions = new Map(articles.map(({ language, direction }) => [language, direction]));
  expect(directions.size).toBe(8);
  expect(
    [...directions]
      .filter(([, direction]) => direction === 'rtl')
      .map(([language]) => language)
      .sort(),
  ).toEqual(['ar', 'fa', 'he']);
  expect(articles.filter(({ language }) => language === 'ar').length).toBeGreaterThanOrEqual(4);
});

test('every fate of a post is expected somewhere', () => {
  const fates = new Set(articles.flatMap(({ embeds }) => embeds.map(({ status }) => status)));
  expect([...fates].sort()).toEqual(['gone', 'parsed', 'private', 'resolved', 'unresolved']);
});

function pageOf(slug: string) {
  return load(parseDocument(pages.get(slug) ?? ''));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
