import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { askingOf, embedOf, ID, tweet } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());

describe('what a status of X says', () => {
  const resolved = async (
    body: Record<string, unknown>,
    page = embedOf({ text: undefined, html: undefined }),
  ) => {
    standIn.answers.set(`syndication ${ID}`, [{ body }]);
    return (await resolveEmbed(page, askingOf(standIn))).embed;
  };

  it('has its author, time and language', async () => {
    expect(
      await resolved(
        tweet({ user: { name: 'Harbour\u202eNews', screen_name: 'harbournews', is_blue_verified: true } }),
      ),
    ).toMatchObject({
      url: `https://x.com/harbournews/status/${ID}`,
      author: {
        name: 'HarbourNews',
        handle: 'harbournews',
        url: 'https://x.com/harbournews',
        verified: true,
      },
      published: '2022-03-05T06:47:23.309Z',
      language: 'en',
    });
  });

  const link = (url: string, indices: number[], shown = 'ferry.example/times…') => ({
    url,
    indices,
    display_url: shown,
    expanded_url: 'https://ferry.example/times?a=1&b=2',
  });
  const TEXT = '🚢🚢 Bridge &amp; ferry https://t.co/FerryTime1 &lt;now&gt; https://t.co/aB3dE5fG7h';

  it.each([
    ['code points', [21, 44], [0, 58]],
    ['UTF-16 units', [23, 46], [0, 60]],
    ['nothing that fits', [1, 9], [0, 9]],
  ])('is right when its indices count %s', async (_what, indices, range) => {
    const embed = await resolved(
      tweet({
        text: TEXT,
        display_text_range: range,
        entities: {
          urls: [link('https://t.co/FerryTime1', indices)],
          media: [{ url: 'https://t.co/aB3dE5fG7h', display_url: 'pic.x.com/aB3dE5fG7h', indices: [0, 1] }],
        },
      }),
    );
    expect(embed.text).toBe('🚢🚢 Bridge & ferry ferry.example/times… <now>');
    expect(embed.html).toBe(
      '<p>🚢🚢 Bridge &amp; ferry <a href="https://ferry.example/times?a=1&amp;b=2">ferry.example/times…</a> &lt;now&gt;</p>',
    );
    expect(embed.links).toEqual([
      { shown: 'ferry.example/times…', url: 'https://ferry.example/times?a=1&b=2' },
    ]);
  });

  it('leaves out who is replied to, as clients do', async () => {
    const embed = await resolved(tweet({ text: '@PortOffice Why @Ferry1 ?', display_text_range: [12, 25] }));
    expect(embed).toMatchObject({ text: 'Why @Ferry1 ?', mentions: ['Ferry1'] });
  });

  it.each([{}, { entities: {} }, { entities: { urls: {}, media: {} } }, { display_text_range: {} }])(
    'needs no entities: %j',
    async (more) => {
      expect((await resolved(tweet({ entities: undefined, ...more }))).text).toBe(
        'Bridge closed from Monday.',
      );
    },
  );

  it('survives a text as long as an answer may be', async () => {
    const embed = await resolved(tweet({ text: 'a\n'.repeat(150_000), display_text_range: undefined }));
    expect(embed.status).toBe('resolved');
  });

  it('refuses links that are no web addresses', async () => {
    const entities = {
      urls: [{ ...link('https://t.co/FerryTime1', [0, 23]), expanded_url: 'javascript:x()' }],
    };
    const embed = await resolved(
      tweet({ text: 'https://t.co/FerryTime1 ok', entities, display_text_range: [0, 26] }),
    );
    expect(embed.html).not.toContain('javascript');
    expect(embed.links).toBeUndefined();
  });

  it('has its media, the best file of each', async () => {
    const embed = await resolved(
      tweet({
        mediaDetails: [
          {
            type: 'photo',
            media_url_https: 'https://pbs.twimg.com/media/AbC.jpg',
            ext_alt_text: 'The bridge',
            original_info: { width: 1200, height: 800 },
          },
          {
            type: 'video',
            media_url_https: 'https://pbs.twimg.com/thumb/1.jpg',
            original_info: { width: 1920, height: 1080 },
            video_info: {
              duration_millis: 12_500,
              variants: [
                { content_type: 'application/x-mpegURL', url: 'https://video.twimg.com/pl.m3u8' },
                {
                  content_type: 'video/mp4',
                  bitrate: 256_000,
                  url: 'https://video.twimg.com/vid/480x270/a.mp4',
                },
                {
                  content_type: 'video/mp4',
                  bitrate: 2_176_000,
                  url: 'https://video.twimg.com/vid/1280x720/b.mp4',
                },
              ],
            },
          },
          {
            type: 'animated_gif',
            media_url_https: 'https://pbs.twimg.com/thumb/2.jpg',
            video_info: {
              variants: [{ content_type: 'video/mp4', bitrate: 0, url: 'https://video.twimg.com/c.mp4' }],
            },
          },
          { type: 'photo', media_url_https: 'ftp://elsewhere.example/a' },
          { type: 'hologram' },
        ],
      }),
    );
    expect(embed.media).toEqual([
      {
        type: 'photo',
        url: 'https://pbs.twimg.com/media/AbC.jpg',
        alt: 'The bridge',
        width: 1200,
        height: 800,
      },
      {
        type: 'video',
        url: 'https://video.twimg.com/vid/1280x720/b.mp4',
        poster: 'https://pbs.twimg.com/thumb/1.jpg',
        width: 1280,
        height: 720,
        duration: 12.5,
      },
      { type: 'gif', url: 'https://video.twimg.com/c.mp4', poster: 'https://pbs.twimg.com/thumb/2.jpg' },
    ]);
  });

  it('has the quoted post and the one replied to, one level deep', async () => {
    const quoted = tweet({ id_str: '1500000000000000002', text: 'Works start', display_text_range: [0, 11] });
    const parent = tweet({ id_str: '1400000000000000003', text: 'When?', display_text_range: [0, 5] });
    const embed = await resolved(tweet({ quoted_tweet: { ...quoted, quoted_tweet: quoted }, parent }));
    expect(embed.quoted).toMatchObject({ provider: 'x', ref: '1500000000000000002', text: 'Works start' });
    expect(embed.quoted).not.toHaveProperty('quoted');
    expect(embed.replyTo).toMatchObject({ ref: '1400000000000000003', text: 'When?' });
  });

  it('is the page’s where the answer is cut', async () => {
    const long = `Bridge closed from Monday. ${'Take the ferry. '.repeat(30)}`.trim();
    const cut = {
      note_tweet: { id: 'x' },
      text: 'Bridge closed from Monday. Take…',
      display_text_range: [0, 32],
    };
    expect((await resolved(tweet(cut), embedOf({ text: long, html: `<p>${long}</p>` }))).text).toBe(long);
    expect((await resolved(tweet(cut), embedOf({ text: 'Short' }))).text).toBe(
      'Bridge closed from Monday. Take…',
    );
  });

  it('does not keep the page’s short links beside real ones', async () => {
    const short = {
      links: [{ shown: 'https://t.co/a1b2', url: 'https://t.co/a1b2' }],
      media: [{ type: 'photo' as const, url: 'https://pic.twitter.com/aB3dE5fG7h' }],
    };
    const embed = await resolved(tweet(), embedOf(short));
    expect(embed.links).toBeUndefined();
    expect(embed.media).toBeUndefined();
  });

  it('is found under a later edit', async () => {
    const edited = tweet({
      id_str: '1500000000000000777',
      edit_control: { edit_tweet_ids: [ID, '1500000000000000777'] },
    });
    expect(await resolved(edited)).toMatchObject({ ref: ID, status: 'resolved' });
  });
});
