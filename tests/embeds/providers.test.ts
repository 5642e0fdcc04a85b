import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scripted } from '../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../demo/providers/stand-in.js';
import { PROVIDERS } from '../../src/embeds/platforms.js';
import { matchUrl } from '../../src/embeds/registry.js';
import { resolveEmbed } from '../../src/embeds/resolve.js';
import { timeOfStatus } from '../../src/embeds/x/id.js';
import { syndicationToken } from '../../src/embeds/x/syndication.js';
import type { Embed } from '../../src/model.js';
import { askingOf } from './x/support.js';

const ID = '1500000000000000001';

describe('matchUrl', () => {
  it.each([
    ['https://twitter.com/HarbourNews/status/1500000000000000001?s=20', `x:${ID}`],
    ['http://www.twitter.com/HarbourNews/statuses/1500000000000000001', `x:${ID}`],
    ['https://mobile.twitter.com/HarbourNews/status/1500000000000000001/photo/2', `x:${ID}`],
    ['https://twitter.com/#!/HarbourNews/status/1500000000000000001', `x:${ID}`],
    ['//x.com/i/web/status/1500000000000000001', `x:${ID}`],
    ['https://x.com/i/videos/tweet/1500000000000000001', `x:${ID}`],
    ['https://fxtwitter.com/HarbourNews/status/1500000000000000001', `x:${ID}`],
    ['https://web.archive.org/web/20220306/https://twitter.com/a/status/1500000000000000001', `x:${ID}`],
    [
      'https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FBrdg-_22aBc',
      'youtube:Brdg-_22aBc',
    ],
    ['https://m.youtube.com/watch?list=PLabc&amp;v=Brdg-_22aBc&amp;t=30', 'youtube:Brdg-_22aBc'],
    ['https://www.youtube.com/shorts/Brdg-_22aBc', 'youtube:Brdg-_22aBc'],
    ['https://youtu.be/Brdg-_22aBc?si=abc', 'youtube:Brdg-_22aBc'],
    ['https://www.instagram.com/harbour.pics/reel/CbR1dGe_-9x/', 'instagram:CbR1dGe_-9x'],
    ['https://instagr.am/p/CbR1dGe_-9x', 'instagram:CbR1dGe_-9x'],
    ['https://vimeo.com/123456789', 'vimeo:123456789'],
    ['https://dai.ly/x8abcde', 'dailymotion:x8abcde'],
    ['https://t.me/s/harbournews/1234', 'telegram:harbournews/1234'],
    ['https://www.tiktok.com/player/v1/7071234567890123456', 'tiktok:7071234567890123456'],
  ])('reads %s', (url, id) => {
    const match = matchUrl(url);
    expect(`${match?.provider.name}:${match?.ref.ref}`).toBe(id);
  });

  it.each([
    'https://x.com/HarbourNews',
    'https://x.com/HarbourNews/status/',
    'https://x.com/HarbourNews/status/123456789012345678901',
    'https://x.com/i/spaces/1ABCDEFGHIJKL',
    'https://t.co/FerryTime1',
    'https://evil.example/?url=https://x.com/a/status/1500000000000000001',
    'https://www.youtube.com/embed/videoseries?list=PLabc',
    'javascript:alert(1)//x.com/a/status/1500000000000000001',
    'not a url',
    `https://x.com/${'a'.repeat(5_000)}`,
  ])('does not read %s', (url) => {
    expect(matchUrl(url)).toBeUndefined();
  });

  it('gives every provider a name and hosts of its own', () => {
    const names = PROVIDERS.map((provider) => provider.name);
    const hosts = PROVIDERS.flatMap((provider) => provider.hosts);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

it('makes the token of an id', () => {
  expect(
    ['20', '861627479294746624', '1641086480675225601', '2023357708301455483'].map(syndicationToken),
  ).toEqual(['6dq1a2xwd93', '236vrsocvda', '3z7miaszni8', '4wkkd5uwebk']);
});

it('reads the time in an id, exactly', () => {
  expect(timeOfStatus('1641086480675225601')).toBe('2023-03-29T14:34:41.562Z');
  expect(timeOfStatus('2023357708301455483')).toBe('2026-02-16T11:24:04.484Z');
  expect(timeOfStatus('20')).toBeUndefined();
});

describe('resolving other providers', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startProviders();
  });
  afterAll(() => standIn.close());
  const video: Embed = {
    id: 'youtube:Brdg-_22aBc',
    provider: 'youtube',
    ref: 'Brdg-_22aBc',
    kind: 'video',
    url: 'https://www.youtube.com/watch?v=Brdg-_22aBc',
    status: 'unresolved',
    via: 'page',
    form: 'iframe',
  };
  const SAID = {
    type: 'video',
    title: 'The bridge from above',
    author_name: 'Harbour TV',
    author_url: 'https://www.youtube.com/@harbour',
    thumbnail_url: 'https://i.ytimg.com/vi/Brdg-_22aBc/hqdefault.jpg',
    width: 200,
    height: 113,
  };

  it.each<[string, Scripted, Embed['status']]>([
    ['a video', { body: SAID }, 'resolved'],
    ['401: there, but not to be embedded', { status: 401, body: 'Unauthorized' }, 'resolved'],
    ['403: private', { status: 403, body: 'Forbidden' }, 'private'],
    ['404: gone', { status: 404, body: 'Not Found' }, 'gone'],
    ['400', { status: 400, body: 'Bad Request' }, 'unresolved'],
    ['HTML', { body: '<html>' }, 'unresolved'],
    ['503', { status: 503 }, 'unresolved'],
  ])('takes YouTube’s answer: %s', async (_what, answer, status) => {
    standIn.answers.set('youtube Brdg-_22aBc', [answer]);
    const { embed, again } = await resolveEmbed(video, askingOf(standIn));
    expect(embed.status).toBe(status);
    // What was only not found is asked for once more.
    expect(again !== undefined).toBe(answer.status === 503 || answer.status === 404);
    if (answer.body === SAID) {
      expect(embed).toMatchObject({
        text: 'The bridge from above',
        author: { name: 'Harbour TV', url: 'https://www.youtube.com/@harbour' },
        media: [{ type: 'video', poster: SAID.thumbnail_url, width: 200, height: 113 }],
      });
    }
  });

  it('never asks Instagram, whose terms forbid it', async () => {
    standIn.asked.length = 0;
    const post: Embed = {
      ...video,
      id: 'instagram:CbR1dGe_-9x',
      provider: 'instagram',
      ref: 'CbR1dGe_-9x',
      status: 'parsed',
    };
    expect(await resolveEmbed(post, askingOf(standIn))).toEqual({ embed: post });
    expect(standIn.asked).toHaveLength(0);
  });
});
