import { describe, expect, it } from 'vitest';
import type { Scripted } from '../../demo/providers/scripted.js';
import { policyOf } from '../../src/embeds/policy.js';
import { resolveEmbed } from '../../src/embeds/resolve.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { CleanedArticle, Embed } from '../../src/model.js';
import { bareEmbed } from './answers/support.js';
import { lift, recordOf } from './support.js';
import { useProviders } from './use-providers.js';
import { askingOf, embedOf, ID, tweet } from './x/support.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0 };
const providers = useProviders(limits);
const { door } = providers;
const asking = (options = {}) => ({ ...askingOf(providers.standIn), io: door, limits, options });

const NAME = '</a><img src=x onerror=x()>\u202eswen\u2066';
const TEXT = '<script>x()</script> <a href="javascript:x()">y</a> \u202eevil';
const DID = 'did:plc:harbour';
const skyUri = (key: string) => `at://${DID}/app.bsky.feed.post/${key}`;
const sky = bareEmbed('bluesky', skyUri('3kabc'), 'https://bsky.app/profile/a/post/3kabc');
const tootUrl = 'https://harbour.social/@news/117020583223442465';
const toot = bareEmbed('mastodon', tootUrl, tootUrl);
const message = bareEmbed('telegram', 'harbournews/12', 'https://t.me/harbournews/12');
const video = bareEmbed('youtube', 'Brdg-_22aBc', 'https://www.youtube.com/watch?v=Brdg-_22aBc');

const view = (key: string, embed?: object) => ({
  uri: skyUri(key),
  author: { did: DID, handle: 'har\u202ebour.example', displayName: NAME },
  record: { text: TEXT, createdAt: '2025-05-13T18:07:00Z' },
  ...(embed && { embed }),
});
const status = (id: string, more = {}) => ({
  id,
  url: `https://harbour.social/@news/${id}`,
  content: `<p>${TEXT}</p>`,
  created_at: '2025-05-13T18:07:00Z',
  account: { acct: 'ne\u202ews', display_name: NAME, url: 'javascript:x()' },
  ...more,
});
const hostileTweet = (id: string, more = {}) =>
  tweet({
    id_str: id,
    text: TEXT,
    display_text_range: undefined,
    user: { name: NAME, screen_name: 'Harbour\u202eNews' },
    ...more,
  });

function expectHarmless(embed: Embed): void {
  expect(Embed.parse(embed).author?.handle ?? '').not.toMatch(/[^\w.@-]/);
  const record = recordOf(embed, policyOf({ media: 'show', text: 'include' }));
  expect(CleanedArticle.safeParse(record).error).toBeUndefined();
  expect(record.html).not.toMatch(/<img src=x|<script|href="javascript|<[^>]+\son\w+=/i);
  expect(JSON.stringify(embed) + record.html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
}

describe('names with markup, and marks that turn what follows', () => {
  it.each<[string, Embed, Scripted]>([
    ['syndication', embedOf({ text: undefined, html: undefined }), { body: hostileTweet(ID) }],
    ['bluesky', sky, { body: { posts: [view('3kabc')] } }],
    ['mastodon', toot, { body: status('117020583223442465') }],
    [
      'telegram',
      message,
      {
        body: `<div class="tgme_widget_message"><a class="tgme_widget_message_owner_name">&lt;img src=x onerror=x()&gt;\u202e</a><div class="tgme_widget_message_text">${TEXT}</div></div>`,
      },
    ],
    [
      'youtube',
      video,
      {
        body: {
          type: 'video',
          title: TEXT,
          author_name: NAME,
          author_url: 'javascript:x()',
          html: '<script>x()</script>',
        },
      },
    ],
  ])('from %s are plain text', async (endpoint, embed, scripted) => {
    providers.standIn.answers.set(endpoint, scripted);
    const { embed: said } = await resolveEmbed(embed, asking());
    expect(said.status).toBe('resolved');
    expectHarmless(said);
  });

  const escaped = '&lt;/a&gt;&lt;img src=x onerror=x()&gt;\u202eswen\u2066';
  it.each<[string, string]>([
    [
      'a blockquote of X',
      `<blockquote class="twitter-tweet"><p>${escaped}</p>— ${escaped} (@Harbour\u202eNews) <a href="https://x.com/a/status/${ID}">March 5, 2022</a></blockquote>`,
    ],
    [
      'a flattened post',
      `<p>${escaped} pic.twitter.com/uB5JguBWnn — ${escaped} (\u202e@HarbourNews\u202c) March 5, 2022</p>`,
    ],
    [
      'a blockquote of Bluesky',
      `<blockquote class="bluesky-embed" data-bluesky-uri="${skyUri('3kabc')}"><p>${escaped}</p>— ${escaped} (@har\u202ebour.example) <a href="#">May 13, 2025</a></blockquote>`,
    ],
    [
      'a blockquote of TikTok',
      `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7071234567890123456"><p>${escaped}</p></blockquote>`,
    ],
    [
      'Substack’s data',
      `<div class="tweet" data-attrs="${JSON.stringify({
        url: `https://x.com/a/status/${ID}`,
        full_text: TEXT,
        name: NAME,
        username: 'Harbour\u202eNews',
      })
        .replaceAll('"', '&quot;')
        .replaceAll('<', '&lt;')}"></div>`,
    ],
  ])('in %s are plain text', (_where, html) => {
    const { embeds } = lift(`<article>${html}</article>`);
    expect(embeds).toHaveLength(1);
    for (const embed of embeds) expectHarmless(embed);
  });
});

describe('posts that quote each other in a circle', () => {
  const [one, two] = [ID, '1400000000000000001'];
  const circle = (id: string, other: string, depth = 0): object =>
    hostileTweet(
      id,
      depth > 50
        ? {}
        : { quoted_tweet: circle(other, id, depth + 1), parent: { id_str: other, text: 'a', user: {} } },
    );
  const fx = (id: string, other: string, depth = 0): object => ({
    id,
    text: 'a',
    author: { screen_name: 'a' },
    ...(depth < 50 && { quote: fx(other, id, depth + 1) }),
  });
  const record = (key: string, other: string, depth = 0): object => ({
    $type: 'app.bsky.embed.record#viewRecord',
    ...view(key),
    value: { text: 'a' },
    ...(depth < 50 && {
      embeds: [{ $type: 'app.bsky.embed.record#view', record: record(other, key, depth + 1) }],
    }),
  });
  const quote = (id: string, other: string, depth = 0): object =>
    status(
      id,
      depth < 50 ? { quote: { state: 'accepted', quoted_status: quote(other, id, depth + 1) } } : {},
    );

  it.each<[string, Embed, Scripted, object?]>([
    ['syndication', embedOf(), { body: circle(one, two) }],
    [
      'fxtwitter',
      embedOf(),
      { body: { code: 200, status: fx(one, two) } },
      { x: { order: ['fxtwitter'], fxtwitter: 'https://fx.harbour.example' } },
    ],
    [
      'bluesky',
      sky,
      {
        body: {
          posts: [view('3kabc', { $type: 'app.bsky.embed.record#view', record: record('3kdef', '3kabc') })],
        },
      },
    ],
    ['mastodon', toot, { body: quote('117020583223442465', '117020583223442466') }],
  ])('by %s are followed for one step', async (endpoint, embed, scripted, options) => {
    providers.standIn.answers.set(endpoint, scripted);
    const { embed: said } = await resolveEmbed(embed, asking(options));
    expect(said.status).toBe('resolved');
    expect(said.quoted).toBeDefined();
    expect(JSON.stringify(said.quoted)).not.toMatch(/"(?:quoted|replyTo)":/);
    expect(said.quoted?.ref).not.toBe(said.ref);
  });
});

describe('redirects', () => {
  const SECRET = 'http://127.0.0.1:1/@ferry/video/7071234567890123456';
  it.each<[string, Embed, Record<string, Scripted[]>]>([
    [
      'through the provider’s own shortener',
      bareEmbed('pinterest', 'https://pin.it/aBc1234', 'https://pin.it/aBc1234'),
      {
        pinterest: [{ body: '<html>' }],
        'pinterest-short': [
          { status: 302, headers: { location: 'https://api.pinterest.com/url_shortener/aBc1234/redirect/' } },
          { status: 302, headers: { location: SECRET } },
        ],
      },
    ],
    [
      'from t.co',
      embedOf({
        id: 'x:~0123456789',
        ref: undefined,
        url: undefined,
        form: 'flattened-text',
        media: [{ type: 'photo', url: 'https://t.co/aB3dE5fG7h' }],
      }),
      { tco: [{ status: 301, headers: { location: SECRET } }] },
    ],
    ['from an oEmbed endpoint', video, { youtube: [{ status: 302, headers: { location: SECRET } }] }],
    ['from an instance', toot, { mastodon: [{ status: 301, headers: { location: 'http://[::1]/api' } }] }],
  ])('%s to a private address lead nowhere', async (_how, embed, answers) => {
    for (const [name, replies] of Object.entries(answers)) providers.standIn.answers.set(name, replies);
    const asked: string[] = [];
    const fetch: typeof door.fetch = (request) => {
      asked.push(request.url);
      return door.fetch(request);
    };
    const { embed: said } = await resolveEmbed(embed, { ...asking(), io: { ...door, fetch } });
    expect([said.id, said.status]).toEqual([embed.id, embed.status]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(providers.standIn.base))).toEqual([]);
  });
});

describe('ids', () => {
  it.each([
    [`<amp-twitter data-tweetid="9223372036854775808"></amp-twitter>`, undefined],
    [`<amp-twitter data-tweetid="9223372036854775807"></amp-twitter>`, '9223372036854775807'],
    [`<amp-twitter data-tweetid="0001500000000000000001"></amp-twitter>`, undefined],
    [`<amp-twitter data-tweetid="1.5e18"></amp-twitter>`, undefined],
    [`<p>https://x.com/someone_else/status/9007199254740993</p>`, '9007199254740993'],
    [`<p>https://x.com/status/9007199254740993</p>`, '9007199254740993'],
    [`<iframe src="https://www.tiktok.com/embed/v2/9007199254740993001"></iframe>`, '9007199254740993001'],
    [`<p>https://t.me/harbournews/12a</p>`, undefined],
    [`<p>https://vimeo.com/12345678901234567890</p>`, undefined],
  ])('%s is right to the last digit, or none', (html, ref) => {
    expect(lift(`<article>${html}</article>`).embeds.map((embed) => embed.ref)).toEqual(ref ? [ref] : []);
  });
});
