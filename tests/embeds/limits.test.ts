import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { memoryBreaker } from '../../src/embeds/breaker.js';
import { memoryCache } from '../../src/embeds/cache.js';
import { findFlattenedPosts } from '../../src/embeds/flattened/find.js';
import { liftEmbeds } from '../../src/embeds/lift.js';
import { parseMarkup } from '../../src/embeds/markup/parse.js';
import { matchUrl } from '../../src/embeds/registry.js';
import { resolveEmbed } from '../../src/embeds/resolve.js';
import { embedOfAddress } from '../../src/embeds/survey/of-address.js';
import { DEFAULT_LIMITS, EMBED_BOUNDS, type Limits } from '../../src/limits.js';
import type { Embed } from '../../src/model.js';
import { bareEmbed } from './answers/support.js';
import { lift } from './support.js';
import { useProviders } from './use-providers.js';
import { askingOf, ID, NOW } from './x/support.js';

const { maxEmbedUrlLength, maxEmbedMarkupLength, maxEmbedTags, maxStateLength, maxFlattenedLength } =
  EMBED_BOUNDS;
const POST = `https://x.com/HarbourNews/status/${ID}`;
const PROSE = 'The harbour bridge closes on Monday, the council said.';

describe('what is looked at for embeds', () => {
  it('maxEmbeds', () => {
    const page = (count: number) =>
      parseDocument(
        Array.from({ length: count }, (_, n) => `<p>https://youtu.be/Brdg-_22a${n}c</p>`).join(''),
      );
    expect(liftEmbeds(page(9), POST, 5)).toHaveLength(5);
  });

  it('maxEmbedUrlLength', () => {
    const address = (length: number) => `${POST}?a=`.padEnd(length, 'b');
    expect(matchUrl(address(maxEmbedUrlLength))?.ref.ref).toBe(ID);
    expect(matchUrl(address(maxEmbedUrlLength + 1))).toBeUndefined();
  });

  it('maxEmbedMarkupLength and maxEmbedTags', () => {
    expect(parseMarkup('a'.repeat(maxEmbedMarkupLength))).toBeDefined();
    expect(parseMarkup('a'.repeat(maxEmbedMarkupLength + 1))).toBeUndefined();
    expect(parseMarkup('<i>'.repeat(maxEmbedTags))).toBeDefined();
    expect(parseMarkup('<i>'.repeat(maxEmbedTags + 1))).toBeUndefined();
  });

  it('maxStateLength', () => {
    const state = (length: number) => {
      const item = { type: 'oembed_response', subtype: 'twitter', raw_oembed: { url: POST } };
      const json = JSON.stringify({ list: [{ type: 'text', content: PROSE }, item], rest: '' });
      return `<p>${PROSE}</p><script type="application/json">${json.slice(0, -2)}${'x'.repeat(length - json.length)}"}</script>`;
    };
    expect(lift(state(maxStateLength)).embeds.map(({ ref }) => ref)).toEqual([ID]);
    expect(lift(state(maxStateLength + 1)).embeds).toEqual([]);
  });

  it('maxFlattenedLength', () => {
    const tail = ' pic.twitter.com/uB5JguBWnn — Harbour (@HarbourNews) March 5, 2022';
    const line = (length: number) =>
      'The bridge is closed. '.repeat(length / 22).slice(0, length - tail.length) + tail;
    const found = (length: number) => findFlattenedPosts([line(length)]).some((part) => 'embed' in part);
    expect([found(maxFlattenedLength), found(maxFlattenedLength + 1_000)]).toEqual([true, false]);
  });
});

const providers = useProviders({ ...DEFAULT_LIMITS, hostIntervalMs: 0 });
const { door } = providers;

function asking(changed: Partial<Limits> = {}, clock = { now: NOW }) {
  return {
    ...askingOf(providers.standIn, [], clock),
    io: { ...door, now: () => clock.now },
    limits: { ...DEFAULT_LIMITS, ...changed },
  };
}
const video = bareEmbed('youtube', 'Brdg-_22aBc', 'https://youtu.be/Brdg-_22aBc', { kind: 'video' });
const OEMBED = { body: { type: 'video', title: 'The bridge' } };

describe('what providers are asked and believed', () => {
  it('maxProviderBytes', async () => {
    providers.standIn.answers.set('youtube', { ...OEMBED, padding: 65_536 });
    expect((await resolveEmbed(video, asking())).embed.status).toBe('resolved');
    expect((await resolveEmbed(video, asking({ maxProviderBytes: 60_000 }))).embed.status).toBe('parsed');
  });

  it('maxShortLinkBytes', async () => {
    const link = embedOfAddress('https://t.co/aB3dE5fG7h') as Embed;
    const body = `<noscript><META http-equiv="refresh" content="0;URL=${POST}"></noscript><title>${POST}</title>`;
    providers.standIn.answers.set('tco', { body });
    expect((await resolveEmbed(link, asking())).embed.ref).toBe(ID);
    expect((await resolveEmbed(link, asking({ maxShortLinkBytes: 50 }))).embed.ref).toBeUndefined();
  });

  it('providerRetryMs', async () => {
    providers.standIn.answers.set('youtube', { status: 503 });
    expect((await resolveEmbed(video, asking({ providerRetryMs: 7_000 }))).again?.afterMs).toBe(7_000);
  });

  it.each<[keyof Limits, Embed, string, object]>([
    ['answerTtlMs', video, 'youtube', OEMBED],
    ['absenceTtlMs', video, 'youtube', { status: 404, body: 'Not Found' }],
    ['unclearTtlMs', video, 'youtube', { body: '<html>' }],
  ])('%s: for so long is an answer kept', async (limit, embed, endpoint, answer) => {
    providers.standIn.answers.set(endpoint, answer);
    const clock = { now: NOW };
    const shared = asking({ [limit]: 5_000 }, clock);
    await resolveEmbed(embed, shared);
    clock.now += 4_999;
    await resolveEmbed(embed, shared);
    expect(providers.standIn.asked).toHaveLength(1);
    clock.now += 2;
    await resolveEmbed(embed, shared);
    expect(providers.standIn.asked).toHaveLength(2);
  });

  it('shortLinkTtlMs', async () => {
    const link = bareEmbed('tiktok', 'https://vm.tiktok.com/ZMabc12/', 'https://vm.tiktok.com/ZMabc12/');
    providers.standIn.answers.set('tiktok-short', {
      status: 301,
      headers: { location: 'https://www.tiktok.com/@f/video/7071234567890123456' },
    });
    const clock = { now: NOW };
    const shared = asking({ shortLinkTtlMs: 5_000 }, clock);
    const followed = () => providers.standIn.asked.filter(({ key }) => key.startsWith('tiktok-short')).length;
    const counts: number[] = [];
    for (const step of [0, 4_999, 2]) {
      clock.now += step;
      await resolveEmbed(link, shared);
      counts.push(followed());
    }
    expect(counts).toEqual([1, 1, 2]);
  });

  it('maxCachedAnswers: the oldest go first', async () => {
    const cache = memoryCache(() => NOW, 2);
    for (const key of ['a', 'b', 'c']) await cache.put(key, key, 1_000);
    expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual([undefined, 'b', 'c']);
  });

  it('batchWindowMs: what comes later goes in another call', async () => {
    providers.standIn.answers.set('bluesky', { body: { posts: [] } });
    const shared = asking({ batchWindowMs: 300 });
    const post = (n: number) =>
      bareEmbed(
        'bluesky',
        `at://did:plc:harbour/app.bsky.feed.post/3k${n}`,
        'https://bsky.app/profile/a/post/b',
      );
    const together = [1, 2].map((n) => resolveEmbed(post(n), shared));
    await Promise.all(together);
    await resolveEmbed(post(3), shared);
    expect(providers.standIn.asked.map(({ url }) => url.searchParams.getAll('uris').length)).toEqual([2, 1]);
  });

  it('breakerAnswers and breakerBurst: of so many answers, so many without a post are a block', async () => {
    const limits = { ...DEFAULT_LIMITS, breakerAnswers: 4, breakerBurst: 3 };
    const breaker = memoryBreaker(() => NOW, limits);
    const told: number[] = [];
    for (const [n, sign] of (['missing', 'answered', 'missing', 'missing'] as const).entries())
      told.push((await breaker.tell('youtube', `embed:youtube:${n}`, sign)).length);
    expect(told).toEqual([0, 0, 0, 3]);
    expect(await breaker.shut('youtube')).toBeGreaterThan(0);
  });
});
