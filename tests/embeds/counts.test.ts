import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { networkPost } from '../../demo/network-posts.js';
import { blueskyPosts, mastodonStatus, telegramMessage } from '../../demo/providers/networks.js';
import type { Scripted } from '../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../demo/providers/stand-in.js';
import { withPolicy } from '../../src/article/record/policy.js';
import { readShortened } from '../../src/embeds/answers/counts.js';
import { policyOf } from '../../src/embeds/policy.js';
import { resolveEmbed } from '../../src/embeds/resolve.js';
import { Embed, type EmbedCounts } from '../../src/model.js';
import { bareEmbed } from './answers/support.js';
import { recordOf } from './support.js';
import { askingOf, embedOf, ID, NOW, tweet } from './x/support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.answers.clear());

const READ_AT = new Date(NOW).toISOString();
const posts = ['bridge-warden', 'funiculaire-fanfare', 'tram-kuvshinka'].map(networkPost);
const [sky, toot, message] = posts.map(({ network, ref, url }) => bareEmbed(network, ref, url)) as [
  Embed,
  Embed,
  Embed,
];
const keeping = (asked = askingOf(standIn)) => ({ ...asked, keepsCounts: () => true });
const countsOf = async (embed: Embed, asking = keeping()) =>
  Embed.parse((await resolveEmbed(embed, asking)).embed).counts;

const metrics = { like_count: 5, retweet_count: 4, reply_count: 3, quote_count: 2, impression_count: 900 };
const api: Scripted = {
  body: {
    data: [{ id: ID, text: 'Closed.', author_id: '9', public_metrics: metrics }],
    includes: { users: [] },
  },
};
const fx: Scripted = {
  body: {
    code: 200,
    status: { id: ID, text: 'Closed.', likes: 5, reposts: 4, replies: 3, quotes: 2, views: 900 },
  },
};
const all = { likes: 5, reposts: 4, replies: 3, quotes: 2, views: 900 };

it.each<[string, Embed, string, Scripted, Omit<EmbedCounts, 'readAt'>, object?]>([
  ['syndication', embedOf(), 'syndication', { body: tweet() }, { likes: 3, replies: 1 }],
  ['the API', embedOf(), 'x-api', api, all, { x: { order: ['api'], bearerToken: 'k' } }],
  [
    'a server of the operator',
    embedOf(),
    'fxtwitter',
    fx,
    all,
    { x: { order: ['fxtwitter'], fxtwitter: 'http://a.invalid' } },
  ],
  [
    'Bluesky',
    sky,
    'bluesky',
    blueskyPosts([sky.ref ?? ''], posts),
    { likes: 214, reposts: 31, replies: 12, quotes: 0 },
  ],
  [
    'Mastodon',
    toot,
    'mastodon',
    mastodonStatus(posts[1]?.id ?? '', posts),
    { likes: 58, reposts: 9, replies: 4 },
  ],
  ['Telegram', message, 'telegram', telegramMessage(message.ref ?? '', posts), { views: 4_100 }],
])('%s tells them, with the time', async (_who, embed, endpoint, scripted, counts, options = {}) => {
  standIn.answers.set(endpoint, scripted);
  expect(await countsOf(embed, { ...keeping(), options } as ReturnType<typeof keeping>)).toEqual({
    ...counts,
    readAt: READ_AT,
  });
});

it('are left out where nobody asked for them', async () => {
  standIn.answers.set('syndication', { body: tweet() });
  expect(await countsOf(embedOf(), askingOf(standIn) as ReturnType<typeof keeping>)).toBeUndefined();
});

it('have the time at which the provider was asked, not that at which its answer was taken from the cache', async () => {
  standIn.answers.set('syndication', { body: tweet() });
  const clock = { now: NOW };
  const asking = keeping(askingOf(standIn, [], clock));
  await resolveEmbed(embedOf(), asking);
  clock.now += 3_600_000;
  expect((await countsOf(embedOf(), asking))?.readAt).toBe(READ_AT);
});

it.each([[-1], ['12'], [1.5], [Number.MAX_SAFE_INTEGER + 1], [null]])('%j is no count', async (value) => {
  standIn.answers.set('syndication', { body: tweet({ favorite_count: value }) });
  expect(await countsOf(embedOf())).toEqual({ replies: 1, readAt: READ_AT });
});

it.each([
  ['812', 812],
  ['4.1K', 4_100],
  ['1M', 1_000_000],
  ['12 views', undefined],
  ['', undefined],
])('reads %j as Telegram shortens it', (shown, count) => {
  expect(readShortened(shown)).toBe(count);
});

describe('in a record', () => {
  const record = (counts?: EmbedCounts) => recordOf({ ...embedOf(), ...(counts && { counts }) });
  const liked = record({ likes: 5, readAt: READ_AT });

  it('are no part of the content', () => {
    expect(liked.contentHash).toBe(record().contentHash);
    expect(record({ likes: 6, readAt: READ_AT }).contentHash).toBe(liked.contentHash);
  });

  it('stand there only where the policy keeps them', () => {
    expect(withPolicy(liked, policyOf({ counts: 'keep' })).embeds[0]?.counts?.likes).toBe(5);
    expect(
      withPolicy(liked, policyOf({ counts: 'keep', providers: { x: { counts: 'leave-out' } } })).embeds[0],
    ).not.toHaveProperty('counts');
    expect(withPolicy(liked, policyOf({ counts: 'keep', store: 'ids' })).embeds[0]).not.toHaveProperty(
      'counts',
    );
  });
});
