import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { Failure } from '../../../src/failure.js';
import { Embed } from '../../../src/model.js';
import { type Scripted, type StandIn, startXStandIn } from '../../support/x-stand-in.js';
import { askingOf, embedOf, ID, io, oembed, tombstone, tweet } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startXStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
});

function script(syndication?: Scripted | Scripted[], publish?: Scripted): void {
  if (syndication) standIn.answers.set(`syndication ${ID}`, [syndication].flat());
  if (publish) standIn.answers.set(`oembed ${ID}`, [publish]);
}

const OEMBED = { body: oembed() };
const REFUSED = { status: 403, body: { error: 'Sorry, you are not authorized to see this status.' } };

/** What the endpoints say -> the embed's status, who told, and after how many seconds to ask again. */
const ANSWERS: [
  what: string,
  syndication: Scripted | Scripted[] | undefined,
  publish: Scripted | undefined,
  status: Embed['status'],
  via: string,
  again?: number,
][] = [
  ['a status', { body: tweet() }, undefined, 'resolved', 'syndication'],
  [
    'a status without its user (suspended)',
    { body: tweet({ user: undefined }) },
    REFUSED,
    'restricted',
    'syndication',
  ],
  [
    'deleted',
    { body: tombstone('This Post was deleted by the Post author. Learn more') },
    undefined,
    'gone',
    'syndication',
  ],
  [
    'an account that is gone',
    { body: tombstone('This Post is from an account that no longer exists. Learn more') },
    undefined,
    'gone',
    'syndication',
  ],
  [
    'protected',
    {
      body: tombstone(
        'You’re unable to view this Post because this account owner limits who can view their Posts. Learn more',
      ),
    },
    undefined,
    'private',
    'syndication',
  ],
  [
    'an age limit',
    { body: tombstone('Age-restricted adult content. This content might not be appropriate.') },
    REFUSED,
    'restricted',
    'syndication',
  ],
  [
    'suspended',
    { body: tombstone('This Post is from a suspended account. Learn more') },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'withheld',
    { body: tombstone('This Post has been withheld in your country.') },
    undefined,
    'restricted',
    'syndication',
  ],
  ['unavailable', { body: tombstone('This Post is unavailable.') }, undefined, 'restricted', 'syndication'],
  [
    'a tombstone without words',
    { body: { __typename: 'TweetTombstone' } },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'an empty tombstone',
    { body: { __typename: 'TweetTombstone', tombstone: {} } },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'an empty tombstone, shown by oEmbed',
    { body: { __typename: 'TweetTombstone', tombstone: {} } },
    OEMBED,
    'resolved',
    'oembed',
  ],
  ['an empty object, then a status', [{ body: {} }, { body: tweet() }], undefined, 'resolved', 'syndication'],
  ['an empty object twice, shown by oEmbed', { body: {} }, OEMBED, 'resolved', 'oembed'],
  ['an empty object twice, unknown to oEmbed', { body: {} }, undefined, 'parsed', 'page'],
  ['404 in HTML from both', undefined, undefined, 'gone', 'syndication'],
  ['404 with no body', { status: 404 }, { status: 404 }, 'gone', 'syndication'],
  ['404, but shown by oEmbed', undefined, OEMBED, 'resolved', 'oembed'],
  ['404, protected by oEmbed', undefined, REFUSED, 'private', 'oembed'],
  ['404, suspended by oEmbed', undefined, { status: 403, body: 'Forbidden' }, 'restricted', 'oembed'],
  ['404, oEmbed fails', undefined, { status: 503 }, 'parsed', 'page', 60],
  ['429', { status: 429, headers: { 'retry-after': '120' } }, { status: 429 }, 'parsed', 'page', 120],
  ['429, not found by oEmbed', { status: 429 }, undefined, 'parsed', 'page', 60],
  ['429, shown by oEmbed', { status: 429 }, OEMBED, 'resolved', 'oembed'],
  ['500 in JSON', { status: 500, body: { error: 'x' } }, { status: 500 }, 'parsed', 'page', 60],
  [
    '400 in JSON',
    { status: 400, body: { errors: [{ code: 214, message: 'Bad request' }] } },
    undefined,
    'parsed',
    'page',
    60,
  ],
  [
    'HTML in place of JSON',
    { body: '<html>Blocked</html>' },
    { body: '<html>Blocked</html>' },
    'parsed',
    'page',
    60,
  ],
  ['a cut connection', { cut: true }, { cut: true }, 'parsed', 'page', 60],
  ['another status', { body: tweet({ id_str: '1500000000000000009' }) }, undefined, 'parsed', 'page'],
  ['an id that is a number', { body: tweet({ id_str: Number(ID) }) }, undefined, 'parsed', 'page'],
  [
    'lists where objects belong',
    { body: tweet({ user: [], entities: [], text: 5 }) },
    undefined,
    'restricted',
    'syndication',
  ],
  ['JSON that is no object', { body: '[1,2,3]' }, { body: 'null' }, 'parsed', 'page', 60],
];

describe('resolving a status of X', () => {
  it.each(ANSWERS)('takes %s', async (_what, syndication, publish, status, via, again) => {
    script(syndication, publish);
    const page = embedOf();
    const { embed, again: next } = await resolveEmbed(page, askingOf(standIn));
    expect(Embed.parse(embed)).toMatchObject({ status, via, text: 'Bridge closed from Monday.', ref: ID });
    expect(next?.afterMs).toBe(again === undefined ? undefined : again * 1000);
    expect(embed.resolvedAt).toBe(via === 'page' ? undefined : '2026-01-02T03:04:05.000Z');
  });

  it('sends the token, English and no more', async () => {
    script({ body: tweet() });
    await resolveEmbed(embedOf(), askingOf(standIn));
    expect(standIn.asked.map((request) => [request.key, request.url.search])).toEqual([
      [`syndication ${ID}`, expect.stringMatching(/^\?id=1500000000000000001&lang=en&token=\w+$/)],
    ]);
  });

  it('asks once for a post however many articles hold it, at the provider’s pace', async () => {
    script({ body: tweet() });
    const paced: string[] = [];
    const asking = askingOf(standIn, paced);
    const first = await resolveEmbed(embedOf(), asking);
    const second = await resolveEmbed(
      embedOf({ form: 'iframe', text: undefined, status: 'unresolved' }),
      asking,
    );
    expect(standIn.asked).toHaveLength(1);
    expect(paced).toEqual(['x']);
    expect(second.embed).toEqual({ ...first.embed, form: 'iframe' });
  });

  it('keeps an absence, and never what a block says', async () => {
    const asking = askingOf(standIn);
    script({ status: 429 }, { status: 429 });
    expect((await resolveEmbed(embedOf(), asking)).again).toBeDefined();
    script({ body: tombstone('This Post was deleted by the Post author.') });
    expect((await resolveEmbed(embedOf(), asking)).embed.status).toBe('gone');
    standIn.asked.length = 0;
    expect((await resolveEmbed(embedOf(), asking)).embed.status).toBe('gone');
    expect(standIn.asked).toHaveLength(0);
  });

  it('lets nothing through that the door, the pace or the cache throws', async () => {
    const asking = askingOf(standIn);
    const throwing = () => Promise.reject(new Error('down'));
    const refusing = () => Promise.reject(new Failure('body-too-large'));
    const cache = { get: throwing, put: throwing };
    for (const broken of [
      { ...asking, cache },
      { ...asking, pace: throwing },
      { ...asking, io: { ...io, fetch: throwing } },
    ]) {
      expect(await resolveEmbed(embedOf(), broken)).toEqual({ embed: embedOf(), again: { afterMs: 60_000 } });
    }
    const huge = await resolveEmbed(embedOf(), { ...asking, io: { ...io, fetch: refusing } });
    expect(huge).toEqual({ embed: embedOf() });
  });
});

describe('what a status of X says', () => {
  const resolved = async (
    body: Record<string, unknown>,
    page = embedOf({ text: undefined, html: undefined }),
  ) => {
    script({ body });
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
