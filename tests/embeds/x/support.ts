import type { StandIn } from '../../../demo/providers/stand-in.js';
import { memoryBreaker } from '../../../src/embeds/breaker.js';
import { memoryCache } from '../../../src/embeds/cache.js';
import type { Asking } from '../../../src/embeds/provider.js';
import { createUnderWay } from '../../../src/embeds/under-way.js';
import type { Io } from '../../../src/io.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Embed } from '../../../src/model.js';

export const ID = '1500000000000000001';
export const NOW = Date.parse('2026-01-02T03:04:05Z');

/** The door, as far as these tests need one. */
export const io: Io = {
  async fetch(request) {
    const response = await fetch(request.url, {
      redirect: 'manual',
      headers: { ...request.headers, 'user-agent': request.userAgent ?? 'copydesk' },
      signal: AbortSignal.timeout(request.timeout ?? 5_000),
    });
    return {
      requestedUrl: request.url,
      url: request.url,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()).slice(0, request.maxBytes),
      redirects: [],
      elapsedMs: 0,
    };
  },
  now: () => NOW,
  random: () => 0.5,
};

/** @param clock moves with the test */
export function askingOf(standIn: StandIn, paced: string[] = [], clock = { now: NOW }): Asking {
  const now = () => clock.now;
  return {
    io: { ...io, now },
    endpoints: standIn.endpoints,
    cache: memoryCache(now),
    pace: async (provider) => {
      paced.push(provider);
    },
    limits: DEFAULT_LIMITS,
    breaker: memoryBreaker(now),
    underWay: createUnderWay(),
  };
}

/** An embed as the page gave it. */
export function embedOf(more: Partial<Embed> = {}): Embed {
  return {
    id: `x:${ID}`,
    provider: 'x',
    ref: ID,
    kind: 'post',
    url: `https://x.com/HarbourNews/status/${ID}`,
    status: 'parsed',
    via: 'page',
    form: 'blockquote',
    author: { name: 'Harbour News', handle: 'HarbourNews', url: 'https://x.com/HarbourNews' },
    text: 'Bridge closed from Monday.',
    html: '<p>Bridge closed from Monday.</p>',
    published: '2022-03-05T06:47:23.309Z',
    ...more,
  };
}

/** A status as syndication gives it. */
export function tweet(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    __typename: 'Tweet',
    lang: 'en',
    favorite_count: 3,
    created_at: '2022-03-05T06:47:23.000Z',
    display_text_range: [0, 26],
    entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
    id_str: ID,
    text: 'Bridge closed from Monday.',
    user: {
      id_str: '1400000000000000009',
      name: 'Harbour News',
      screen_name: 'HarbourNews',
      verified: false,
      is_blue_verified: true,
    },
    conversation_count: 1,
    news_action_type: 'conversation',
    isEdited: false,
    isStaleEdit: false,
    ...more,
  };
}

export const tombstone = (text: string) => ({
  __typename: 'TweetTombstone',
  tombstone: { text: { text, entities: [{ from_index: 0, to_index: 5, ref: {} }], rtl: false } },
});

export const oembed = (text = 'Bridge closed from Monday.') => ({
  url: `https://twitter.com/HarbourNews/status/${ID}`,
  author_name: 'Harbour News',
  author_url: 'https://twitter.com/HarbourNews',
  html: `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${text}</p>&mdash; Harbour News (@HarbourNews) <a href="https://twitter.com/HarbourNews/status/${ID}?ref_src=twsrc%5Etfw">March 5, 2022</a></blockquote>\n`,
  width: 550,
  height: null,
  type: 'rich',
  cache_age: '3153600000',
  provider_name: 'Twitter',
  version: '1.0',
});
