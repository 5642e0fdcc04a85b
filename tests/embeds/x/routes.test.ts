import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import type { ProviderOption } from '../../../src/embeds/options.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { Embed } from '../../../src/model.js';
import { askingOf, embedOf, ID, tombstone, tweet } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
});

const KEY = 'a-secret-key';
const asking = (x: ProviderOption) => ({ ...askingOf(standIn), options: { x } });
const LONG = `Bridge closed from Monday. ${'Take the ferry. '.repeat(30)}`.trim();
const EMPTY = { __typename: 'TweetTombstone', tombstone: {} };

const apiPost = (more: object = {}) => ({
  id: ID,
  text: 'Bridge &amp; ferry https://t.co/FerryTime1 https://t.co/aB3dE5fG7h',
  author_id: '7',
  lang: 'en',
  created_at: '2022-03-05T06:47:23.000Z',
  edit_history_tweet_ids: [ID],
  attachments: { media_keys: ['3_1'] },
  entities: {
    urls: [
      {
        start: 19,
        end: 42,
        url: 'https://t.co/FerryTime1',
        expanded_url: 'https://ferry.example/times',
        display_url: 'ferry.example/times',
      },
      {
        start: 43,
        end: 66,
        url: 'https://t.co/aB3dE5fG7h',
        expanded_url: `https://x.com/HarbourNews/status/${ID}/photo/1`,
        display_url: 'pic.x.com/aB3dE5fG7h',
        media_key: '3_1',
      },
    ],
  },
  ...more,
});
const includes = {
  users: [{ id: '7', name: 'Harbour News', username: 'HarbourNews', verified: true }],
  media: [
    {
      media_key: '3_1',
      type: 'video',
      preview_image_url: 'https://pbs.twimg.com/1.jpg',
      alt_text: 'The bridge',
      width: 640,
      height: 360,
      duration_ms: 4_000,
      variants: [
        { content_type: 'video/mp4', bit_rate: 1, url: 'https://video.twimg.com/a.mp4' },
        { content_type: 'video/mp4', bit_rate: 9, url: 'https://video.twimg.com/b.mp4' },
      ],
    },
  ],
  tweets: [{ id: '1400000000000000003', text: 'When?', author_id: '7' }],
};
const withheld = (title: string) => ({ errors: [{ resource_id: ID, title, type: 'x' }] });

describe('the API, with the operator’s key', () => {
  it('says all that syndication says', async () => {
    const post = apiPost({ referenced_tweets: [{ type: 'quoted', id: '1400000000000000003' }] });
    standIn.answers.set('x-api', { body: { data: [post], includes } });
    const { embed } = await resolveEmbed(embedOf(), asking({ bearerToken: KEY, order: ['api'] }));
    expect(Embed.parse(embed)).toMatchObject({
      status: 'resolved',
      via: 'api',
      text: 'Bridge & ferry ferry.example/times',
      links: [{ shown: 'ferry.example/times', url: 'https://ferry.example/times' }],
      author: { handle: 'HarbourNews', verified: true },
      media: [{ type: 'video', url: 'https://video.twimg.com/b.mp4', duration: 4, alt: 'The bridge' }],
      quoted: { ref: '1400000000000000003', text: 'When?' },
    });
    expect(standIn.asked.map(({ authorization }) => authorization)).toEqual([`Bearer ${KEY}`]);
  });

  it.each<[string, Scripted, Embed['status'], number?]>([
    ['not found', { body: withheld('Not Found Error') }, 'gone', 120_000],
    ['protected or suspended', { body: withheld('Authorization Error') }, 'private'],
    ['another error', { body: withheld('Field Error') }, 'parsed'],
    ['neither', { body: {} }, 'parsed'],
    ['a key that is refused', { status: 401, body: { title: 'Unauthorized' } }, 'parsed'],
    ['429', { status: 429, headers: { 'retry-after': '90' } }, 'parsed', 90_000],
  ])('%s', async (_what, answer, status, again) => {
    standIn.answers.set('x-api', answer);
    const said = await resolveEmbed(embedOf(), asking({ bearerToken: KEY, order: ['api'] }));
    expect([said.embed.status, said.again?.afterMs]).toEqual([status, again]);
  });

  it('is asked for a hundred at once, and each is told its own', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `15000000000000${10_000 + index}`);
    standIn.answers.set('x-api', ({ url }) => {
      const asked = url.searchParams.get('ids')?.split(',') ?? [];
      return {
        body: { data: asked.map((id) => apiPost({ id, text: `Post ${id}`, entities: {} })), includes },
      };
    });
    const shared = asking({ bearerToken: KEY, order: ['api'] });
    const said = await Promise.all(
      [...ids, ...ids].map((ref) => resolveEmbed(embedOf({ id: `x:${ref}`, ref }), shared)),
    );
    expect(standIn.asked).toHaveLength(2);
    expect(said.map(({ embed }) => embed.text)).toEqual([...ids, ...ids].map((id) => `Post ${id}`));
  });

  it('is not asked without a key, nor is its key told to anyone else', async () => {
    standIn.answers.set('syndication', { body: EMPTY });
    await resolveEmbed(embedOf(), asking({}));
    await resolveEmbed(embedOf(), asking({ bearerToken: KEY }));
    const told = standIn.asked.filter(({ authorization }) => authorization).map(({ key }) => key);
    expect(told).toEqual([`x-api ${ID}`]);
  });
});

describe('a server that speaks FxTwitter’s API', () => {
  const server = () => ({ fxtwitter: `${standIn.base}/fxtwitter` });
  const status = (more: object = {}) => ({
    type: 'status',
    id: ID,
    text: 'Bridge & ferry https://ferry.example/times',
    lang: 'en',
    author: { name: 'Harbour\u202eNews', screen_name: 'HarbourNews' },
    media: { all: [{ type: 'photo', url: 'https://pbs.twimg.com/media/a.jpg', width: 4, height: 3 }] },
    quote: { type: 'status', id: '1400000000000000003', text: 'When?', author: { screen_name: 'Ferry1' } },
    ...more,
  });

  it('is asked last, and says all of a status', async () => {
    standIn.answers.set('syndication', { body: EMPTY });
    standIn.answers.set('fxtwitter', { body: { code: 200, status: status() } });
    const { embed } = await resolveEmbed(embedOf(), asking(server()));
    expect(Embed.parse(embed)).toMatchObject({
      status: 'resolved',
      via: 'fxtwitter',
      text: 'Bridge & ferry https://ferry.example/times',
      author: { name: 'HarbourNews', handle: 'HarbourNews' },
      media: [{ type: 'photo', width: 4, height: 3 }],
      quoted: { ref: '1400000000000000003', text: 'When?', author: { handle: 'Ferry1' } },
    });
    expect(standIn.asked.map(({ key }) => key.split(' ')[0])).toEqual(['syndication', 'oembed', 'fxtwitter']);
  });

  it.each<[string, Scripted, Embed['status']]>([
    ['deleted', { body: { code: 404, status: { type: 'tombstone', reason: 'deleted' } } }, 'gone'],
    ['suspended', { body: { code: 404, status: { type: 'tombstone', reason: 'suspended' } } }, 'restricted'],
    ['private', { body: { code: 404, status: { type: 'tombstone', reason: 'private' } } }, 'private'],
    ['blocked', { body: { code: 404, status: { type: 'tombstone', reason: 'blocked' } } }, 'restricted'],
    ['of a private account', { status: 401, body: { code: 401, message: 'PRIVATE_TWEET' } }, 'private'],
    ['not found, which comes and goes', { status: 404, body: { code: 404, message: 'NOT_FOUND' } }, 'parsed'],
    ['another status', { body: { code: 200, status: status({ id: '1500000000000000009' }) } }, 'parsed'],
  ])('%s', async (_what, answer, expected) => {
    standIn.answers.set('fxtwitter', answer);
    const { embed } = await resolveEmbed(embedOf(), asking({ ...server(), order: ['fxtwitter'] }));
    expect(embed.status).toBe(expected);
  });

  it('gives the whole of a long post, which the page has not', async () => {
    const cut = {
      note_tweet: { id: 'x' },
      text: 'Bridge closed from Monday. Take…',
      display_text_range: [0, 32],
    };
    standIn.answers.set('syndication', { body: tweet(cut) });
    standIn.answers.set('fxtwitter', { body: { code: 200, status: status({ text: LONG }) } });
    const { embed } = await resolveEmbed(embedOf(), asking(server()));
    expect(embed).toMatchObject({ text: LONG, via: 'syndication', status: 'resolved' });
    standIn.asked.length = 0;
    const page = embedOf({ text: LONG, html: `<p>${LONG}</p>` });
    expect((await resolveEmbed(page, asking(server()))).embed.text).toBe(LONG);
    expect(standIn.asked).toHaveLength(1);
  });
});

it('does not look at a provider that the operator turned off', async () => {
  expect(await resolveEmbed(embedOf(), asking({ ask: false }))).toEqual({ embed: embedOf() });
  expect(standIn.asked).toHaveLength(0);
});

it('keeps a deletion for a day, and for a month when it is found again', async () => {
  const clock = { now: Date.parse('2026-01-02T03:04:05Z') };
  const shared = askingOf(standIn, [], clock);
  standIn.answers.set('syndication', { body: tombstone('This Post was deleted by the Post author.') });
  const askedAfter = async (days: number) => {
    clock.now += days * 86_400_000;
    standIn.asked.length = 0;
    expect((await resolveEmbed(embedOf(), shared)).embed.status).toBe('gone');
    return standIn.asked.length;
  };
  const days = [0, 0.9, 0.2, 20, 9, 2];
  const counts: number[] = [];
  for (const each of days) counts.push(await askedAfter(each));
  expect(counts).toEqual([1, 0, 1, 0, 0, 1]);
});

it('does not follow a quote of itself', async () => {
  standIn.answers.set('syndication', { body: { ...tweet(), quoted_tweet: tweet(), parent: tweet() } });
  const { embed } = await resolveEmbed(embedOf(), askingOf(standIn));
  expect([embed.status, embed.quoted, embed.replyTo]).toEqual(['resolved', undefined, undefined]);
});
