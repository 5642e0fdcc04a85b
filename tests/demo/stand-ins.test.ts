import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkPost } from '../../demo/network-posts.js';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.js';
import { loadPosts, mediaTarget, type Post, permalink } from '../../demo/posts.js';

type Span = [number, number];

/** What is looked at here of an answer of the syndication endpoint. */
interface Tweet {
  readonly text: string;
  readonly display_text_range: Span;
  readonly entities: {
    readonly hashtags: readonly { readonly indices: Span }[];
    readonly media?: readonly { readonly indices: Span }[];
    readonly urls: readonly { readonly expanded_url: string }[];
  };
  readonly mediaDetails?: readonly { readonly video_info: { readonly variants: readonly unknown[] } }[];
  readonly quoted_tweet?: { readonly id_str: string };
}

const posts = loadPosts();
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom.stop());

test('a public post is answered whole, its entities where its text has them', async () => {
  const asked = post('en-bridge-works');
  const tweet = await tweetOf(asked);
  expect(tweet).toMatchObject({
    __typename: 'Tweet',
    id_str: asked.id,
    created_at: asked.published,
    user: { name: asked.name, screen_name: asked.handle },
    mediaDetails: [{ type: 'photo', expanded_url: mediaTarget(asked) }],
  });
  const characters = [...tweet.text];
  const slice = (span: Span = [0, 0]) => characters.slice(...span).join('');
  expect(slice(tweet.entities.hashtags[0]?.indices)).toBe('#TarnBridge');
  expect(slice(tweet.entities.media?.[0]?.indices)).toBe(`https://t.co/${asked.mediaCode}`);
  expect(slice(tweet.display_text_range)).toBe(asked.text);
});

test('a post that quotes brings the quoted one, and escapes its text', async () => {
  const tweet = await tweetOf(post('en-bridge-reply'));
  expect(tweet.quoted_tweet?.id_str).toBe(post('en-bridge-works').id);
  expect(tweet.text).toContain('half a day &amp; a favourable wind');
});

test('a video has its qualities, a link where it leads', async () => {
  const video = await tweetOf(post('ar-metro-first'));
  expect(video.mediaDetails?.[0]?.video_info.variants).toHaveLength(3);
  const fares = await tweetOf(post('ar-metro-fares'));
  expect(fares.entities.urls[0]?.expanded_url).toBe('https://metro.safa.example/fares');
});

test.each([
  ['deleted', 'en-lighthouse-deleted', 200, 'was deleted by the Post author'],
  ['protected', 'fr-ruches-protege', 200, 'limits who can view their Posts'],
  ['withheld', 'en-bakery-union', 200, '{}'],
  ['missing', 'fa-carpet-missing', 404, '<h1>Not Found</h1>'],
])('a %s post', async (_state, key, status, words) => {
  const answer = await syndication(post(key));
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(words);
});

test('a throttled post is refused once, with a time to wait, and then answered', async () => {
  const first = await syndication(post('es-teleferico'));
  const second = await syndication(post('es-teleferico'));
  expect([first.status, first.headers.get('retry-after'), second.status]).toEqual([429, '1', 200]);
});

test.each([
  ['public', 'ja-bus', 200],
  ['withheld from syndication', 'en-bakery-union', 200],
  ['protected', 'fr-ruches-protege', 403],
  ['deleted', 'en-lighthouse-deleted', 404],
  ['missing', 'fa-carpet-missing', 404],
])('oEmbed of a %s post', async (_state, key, status) => {
  expect((await get(`/oembed/oembed?url=${encodeURIComponent(permalink(post(key)))}`)).status).toBe(status);
});

test('oEmbed gives a blockquote with the English date', async () => {
  const url = encodeURIComponent(permalink(post('ja-bus')));
  const answer = (await (await get(`/oembed/oembed?url=${url}`)).json()) as Record<string, string>;
  expect(answer.html).toContain('>November 18, 2026</a></blockquote>');
  expect(answer.author_url).toBe('https://twitter.com/YukimidaiBus');
});

test('YouTube’s stand-in knows the videos of the articles alone', async () => {
  const watch = (id: string) => encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
  const known = await get(`/youtube/oembed?format=json&url=${watch('hU3kP0sVbY4')}`);
  expect(await known.json()).toMatchObject({ title: '灯ノ浦提灯祭り', type: 'video' });
  expect((await get(`/youtube/oembed?format=json&url=${watch('aaaaaaaaaaa')}`)).status).toBe(404);
});

test('a short link redirects programs, and moves browsers on by a page', async () => {
  const flat = post('ar-library-ship-flat');
  const program = await get(`/tco/${flat.mediaCode}`, 'curl/8.5.0');
  expect([program.status, program.headers.get('location')]).toEqual([301, `${permalink(flat)}/photo/1`]);
  const browser = await get(`/tco/${flat.mediaCode}`, 'Mozilla/5.0 (X11; Linux x86_64)');
  expect(browser.status).toBe(200);
  expect(await browser.text()).toContain(`http-equiv="refresh" content="0;URL=${permalink(flat)}/photo/1"`);
});

test('one short link answers everybody with the page, one leads to another author, an unknown one nowhere', async () => {
  expect((await get(`/tco/${post('he-olive-flat').mediaCode}`, 'curl/8.5.0')).status).toBe(200);
  const foreign = await get(`/tco/${post('fa-qanat-flat').mediaCode}`, 'curl/8.5.0');
  expect(foreign.headers.get('location')).toMatch(
    /^https:\/\/x\.com\/ZardrudArchive\/status\/\d+\/photo\/1$/,
  );
  expect((await get('/tco/AAAAAAAAAA', 'curl/8.5.0')).status).toBe(404);
});

function post(key: string): Post {
  const found = posts.get(key);
  if (!found) throw new Error(`no post ${key}`);
  return found;
}

async function tweetOf(asked: Post): Promise<Tweet> {
  return (await (await syndication(asked)).json()) as Tweet;
}

function syndication(asked: Post): Promise<Response> {
  return get(`/syndication/tweet-result?id=${asked.id}&token=x&lang=en`);
}

function get(path: string, userAgent = 'copydesk-test'): Promise<Response> {
  return fetch(newsroom.url + path, { redirect: 'manual', headers: { 'user-agent': userAgent } });
}

test('Bluesky’s stand-in answers with what there is of what is asked for', async () => {
  const { ref, counts } = networkPost('bridge-warden');
  const query = new URLSearchParams([
    ['uris', ref],
    ['uris', `${ref}x`],
  ]);
  const { posts: found } = (await (await get(`/bluesky/xrpc/app.bsky.feed.getPosts?${query}`)).json()) as {
    posts: { uri: string; likeCount: number }[];
  };
  expect(found.map(({ uri, likeCount }) => [uri, likeCount])).toEqual([[ref, counts?.likes]]);
});

test.each([
  ['mastodon', (id: string) => `/mastodon/api/v1/statuses/${id}`, 'funiculaire-fanfare', 200, 404],
  ['telegram', (id: string) => `/telegram/${id}?embed=1&mode=tme`, 'tram-kuvshinka', 200, 200],
  [
    'tiktok',
    (id: string) => `/tiktok/oembed?url=https://www.tiktok.com/@a/video/${id}`,
    'biblioteca-margarita',
    200,
    400,
  ],
])('the stand-in for %s knows the post of the articles alone', async (_name, path, key, there, absent) => {
  const { id, text } = networkPost(key);
  const answer = await get(path(id));
  expect([answer.status, (await answer.text()).includes(text.split('#')[0]?.slice(0, 40) ?? '')]).toEqual([
    there,
    true,
  ]);
  expect((await get(path(`${id}9`))).status).toBe(absent);
});
