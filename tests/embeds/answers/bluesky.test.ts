import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Asked, type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { askBluesky } from '../../../src/embeds/answers/bluesky.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import type { Embed } from '../../../src/model.js';
import { askingOf } from '../x/support.js';
import { bareEmbed, resolved } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
});

const DID = 'did:plc:harbour4news7harbour4new';
const uriOf = (key: string, author = DID) => `at://${author}/app.bsky.feed.post/${key}`;
const URI = uriOf('3kharbour22a');
const embedOf = (ref = URI): Embed => bareEmbed('bluesky', ref, 'https://bsky.app/profile/a/post/b');
const author = { did: DID, handle: 'harbour.example', displayName: 'Harbour \u202eNews' };
const TEXT = '🚢 Bridge & ferry: ferry.example/times #Harbour';
const view = (more: object = {}, record: object = {}) => ({
  uri: URI,
  author,
  indexedAt: '2025-05-13T18:07:10.000Z',
  record: { text: TEXT, createdAt: '2025-05-13T18:07:00.000Z', langs: ['en-GB'], ...record },
  ...more,
});
const answer = (...posts: object[]) => standIn.answers.set('bluesky', { body: { posts } });
const urisOf = ({ url }: Asked) => url.searchParams.getAll('uris');
const facet = (byteStart: number, byteEnd: number, uri = 'https://ferry.example/times?a=1') => ({
  index: { byteStart, byteEnd },
  features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
});
const IMAGES = {
  $type: 'app.bsky.embed.images#view',
  images: [
    {
      fullsize: 'https://cdn.bsky.app/full/1@jpeg',
      thumb: 'https://cdn.bsky.app/thumb/1@jpeg',
      alt: 'The bridge',
      aspectRatio: { width: 4, height: 3 },
    },
    { fullsize: 'javascript:x()' },
  ],
};
const viewRecord = (more: object = {}) => ({
  $type: 'app.bsky.embed.record#viewRecord',
  uri: uriOf('3kquoted2222'),
  author: { ...author, handle: 'ferry.example' },
  value: { text: 'When?', createdAt: '2025-05-12T10:00:00.000Z' },
  ...more,
});
const quote = (record: object) => ({ embed: { $type: 'app.bsky.embed.record#view', record } });

it('says who, when, in which language, and what, its links by bytes', async () => {
  answer(view({}, { facets: [facet(21, 40)] }));
  expect(await resolved(standIn, embedOf())).toMatchObject({
    status: 'resolved',
    via: 'bluesky',
    url: 'https://bsky.app/profile/harbour.example/post/3kharbour22a',
    author: { name: 'Harbour News', handle: 'harbour.example' },
    published: '2025-05-13T18:07:00.000Z',
    language: 'en-GB',
    text: TEXT,
    html: '<p>🚢 Bridge &amp; ferry: <a href="https://ferry.example/times?a=1">ferry.example/times</a> #Harbour</p>',
    hashtags: ['Harbour'],
  });
});

it.each([
  ['in the middle of a character', facet(1, 4)],
  ['beyond the end', facet(20, 9_000)],
  ['backwards', facet(39, 20)],
  ['no web address', facet(20, 39, 'javascript:x()')],
  ['no number', { index: { byteStart: '20', byteEnd: {} }, features: 5 }],
  ['no list', 'facets'],
])('takes a link that is %s as text', async (_what, one) => {
  answer(view({}, { facets: Array.isArray(one) ? one : [one] }));
  const { html, text } = await resolved(standIn, embedOf());
  expect([text, html?.includes('<a ')]).toEqual([TEXT, false]);
});

it.each<[string, object, Partial<Embed>]>([
  [
    'pictures',
    { embed: IMAGES },
    {
      media: [
        { type: 'photo', url: 'https://cdn.bsky.app/full/1@jpeg', width: 4, height: 3, alt: 'The bridge' },
      ],
    },
  ],
  [
    'a video',
    {
      embed: {
        $type: 'app.bsky.embed.video#view',
        playlist: 'https://video.bsky.app/1.m3u8',
        thumbnail: 'https://video.bsky.app/1.jpg',
      },
    },
    {
      media: [
        { type: 'video', url: 'https://video.bsky.app/1.m3u8', poster: 'https://video.bsky.app/1.jpg' },
      ],
    },
  ],
  [
    'a page',
    {
      embed: {
        $type: 'app.bsky.embed.external#view',
        external: { uri: 'https://harbour.example/a', title: 'Bridge' },
      },
    },
    { links: [{ shown: 'Bridge', url: 'https://harbour.example/a' }] },
  ],
  [
    'a quote',
    quote(viewRecord()),
    { quoted: expect.objectContaining({ ref: uriOf('3kquoted2222'), text: 'When?' }) },
  ],
  [
    'a quote with pictures',
    {
      embed: {
        $type: 'app.bsky.embed.recordWithMedia#view',
        media: IMAGES,
        record: { record: viewRecord() },
      },
    },
    {
      media: [expect.objectContaining({ alt: 'The bridge' })],
      quoted: expect.objectContaining({ text: 'When?' }),
    },
  ],
  [
    'a quote that is gone',
    quote({ $type: 'app.bsky.embed.record#viewNotFound', uri: uriOf('3kquoted2222'), notFound: true }),
    { quoted: { provider: 'bluesky', ref: uriOf('3kquoted2222'), url: expect.any(String) } },
  ],
  [
    'a quote of one who hides from strangers',
    quote(viewRecord({ labels: [{ val: '!no-unauthenticated' }] })),
    { quoted: { provider: 'bluesky', ref: uriOf('3kquoted2222'), url: expect.any(String) } },
  ],
  ['a label of the network', { labels: [{ val: 'graphic-media' }] }, { sensitive: true }],
])('has %s', async (_what, more, expected) => {
  answer(view(more));
  expect(await resolved(standIn, embedOf())).toMatchObject({ status: 'resolved', ...expected });
});

it.each<[string, object]>([
  ['itself', quote(viewRecord({ uri: URI }))],
  ['a list', quote({ $type: 'app.bsky.graph.defs#listView', uri: `at://${DID}/app.bsky.graph.list/1` })],
])('quotes no %s', async (_what, more) => {
  answer(view(more));
  expect((await resolved(standIn, embedOf())).quoted).toBeUndefined();
});

it.each<[string, object]>([
  ['the post', { labels: [{ val: '!no-unauthenticated', src: DID }] }],
  ['the author', { author: { ...author, labels: [{ val: '!no-unauthenticated' }] } }],
])('keeps from strangers what %s asks to keep', async (_what, more) => {
  answer(view(more));
  const said = await resolved(standIn, embedOf());
  expect([said.status, said.text, said.author]).toEqual(['restricted', undefined, undefined]);
});

it('asks for 25 at once, and tells apart those that are left out', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `3kharbour${1_000 + index}`);
  const gone = new Set([uriOf('3kharbour1003'), uriOf('3kharbour1027')]);
  standIn.answers.set('bluesky', (asked) => ({
    body: {
      posts: urisOf(asked)
        .filter((uri) => !gone.has(uri))
        .map((uri) => view({ uri }, { text: uri })),
    },
  }));
  const asking = askingOf(standIn);
  const said = await Promise.all(keys.map((key) => resolveEmbed(embedOf(uriOf(key)), asking)));
  expect(standIn.asked.map((asked) => urisOf(asked).length)).toEqual([25, 5]);
  for (const { embed } of said)
    expect(embed).toMatchObject(
      gone.has(embed.ref ?? '') ? { status: 'gone' } : { status: 'resolved', text: embed.ref },
    );
});

it('finds the author behind a handle first, once', async () => {
  standIn.answers.set('bluesky harbour.example', { body: { did: DID } });
  answer(view());
  const asking = askingOf(standIn);
  const handle = uriOf('3kharbour22a', 'harbour.example');
  const first = await resolveEmbed(embedOf(handle), asking);
  expect(first.embed).toMatchObject({ ref: handle, status: 'resolved', text: TEXT });
  expect(standIn.asked.map(({ key }) => key)).toEqual(['bluesky harbour.example', `bluesky ${URI}`]);
  standIn.answers.set('bluesky nobody.example', { status: 400, body: { error: 'InvalidRequest' } });
  expect((await askBluesky(embedOf(), uriOf('3ka', 'nobody.example'), asking)).status).toBe('gone');
});

it.each<[string, object, number | undefined]>([
  ['429', { status: 429, headers: { 'retry-after': '30' } }, 30_000],
  ['502', { status: 502, body: '<html>' }, 60_000],
  ['HTML', { body: '<html>' }, undefined],
  ['an error', { status: 400, body: { error: 'InvalidRequest' } }, undefined],
  ['no list', { body: { posts: {} } }, undefined],
])('learns nothing of %s', async (_what, scripted, againMs) => {
  standIn.answers.set('bluesky', scripted);
  const said = await resolved(standIn, embedOf());
  expect([said.status, said.againMs]).toEqual(['parsed', againMs]);
});
