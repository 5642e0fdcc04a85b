import Parser from 'rss-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedArticles, expectedUpdate } from '../../demo/expected.js';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.js';
import { STRAYS } from '../../demo/strays.js';
import { Source } from '../../src/source.js';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom.stop());

test('its source is one that an operator could have written, with every endpoint on the same server', () => {
  const source = Source.parse(newsroom.source);
  expect(source.allowPrivateNetwork).toBe(true);
  for (const endpoint of Object.values(source.endpoints ?? {})) {
    expect(new URL(endpoint).origin).toBe(newsroom.url);
  }
});

test('the feed names every article, newest first, and the entries that lead to none', async () => {
  const feed = await new Parser().parseString(await (await get('/feed.xml')).text());
  const articles = expectedArticles();
  expect(feed.items.map((item) => item.link)).toEqual(
    [...articles, ...STRAYS].map(({ path }) => newsroom.url + path),
  );
  expect(feed.items.slice(0, articles.length).map((item) => item.title)).toEqual(
    articles.map(({ title }) => title),
  );
  expect(articles.length).toBeGreaterThanOrEqual(18);
});

test('the feed is answered by 304 to whoever has it already', async () => {
  const first = await get('/feed.xml');
  const etag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';
  expect(first.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
  expect((await get('/feed.xml', { 'if-none-match': etag })).status).toBe(304);
  expect((await get('/feed.xml', { 'if-modified-since': modified })).status).toBe(304);
  expect((await get('/feed.xml', { 'if-none-match': '"other"', 'if-modified-since': modified })).status).toBe(
    200,
  );
});

test.each(STRAYS)('$path ends as $failure', async ({ path, status, contentType }) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, contentType]);
});

test('pictures, the logo and robots.txt are what their content types say', async () => {
  const picture = await get('/media/dates.png');
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect([picture.headers.get('content-type'), bytes.subarray(1, 4).toString()]).toEqual([
    'image/png',
    'PNG',
  ]);
  expect(await (await get('/media/logo.svg')).text()).toMatch(/^<svg /);
  expect(await (await get('/robots.txt')).text()).toContain('User-agent: *');
});

test('requests are counted by path', async () => {
  const before = newsroom.hits().get('/media/olive.png') ?? 0;
  await get('/media/olive.png');
  expect(newsroom.hits().get('/media/olive.png')).toBe(before + 1);
});

test('an update changes the page and the feed, under the same address and guid', async () => {
  const room = await startNewsroom();
  const slug = 'en-tidal-bridge';
  const first = expectedArticles().find((article) => article.slug === slug);
  const etag = (await fetch(`${room.url}/feed.xml`)).headers.get('etag') ?? '';
  room.update(slug);
  const next = expectedUpdate(slug);
  const page = await (await fetch(room.url + next.path)).text();
  const feed = await fetch(`${room.url}/feed.xml`, { headers: { 'if-none-match': etag } });
  const body = await feed.text();
  await room.stop();
  expect(feed.status).toBe(200);
  expect(body).toContain(`<guid isPermaLink="false">${slug}</guid>`);
  expect(next.path).toBe(first?.path);
  expect(next.paragraphs).toHaveLength((first?.paragraphs.length ?? 0) + 1);
  expect(page).toContain('On Tuesday evening the bridge closed for two hours');
});

test('an update of an article that does not exist is refused', () => {
  expect(() => newsroom.update('en-nothing')).toThrow('en-nothing');
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(newsroom.url + path, { headers });
}
