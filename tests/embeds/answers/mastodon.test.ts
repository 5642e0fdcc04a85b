import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { askMastodon } from '../../../src/embeds/answers/mastodon.js';
import { askingOf } from '../x/support.js';
import { bareEmbed } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.answers.clear());

const ID = '117020583223442465';
const URL_ = `https://harbour.social/@news/${ID}`;
const ask = (url = URL_) => askMastodon(bareEmbed('mastodon', url, url), url, askingOf(standIn));
const CONTENT =
  '<p>Bridge &amp; ferry <span class="h-card"><a href="https://harbour.social/@ferry" class="u-url mention">@<span>ferry</span></a></span></p><p><a href="https://www.ferry.example/times/of/all"><span class="invisible">https://www.</span><span class="ellipsis">ferry.example/times</span><span class="invisible">/of/all</span></a><script>x()</script><img src=x onerror=x()></p>';
const status = (more: object = {}) => ({
  id: ID,
  url: URL_,
  created_at: '2026-08-01T13:53:15.378Z',
  content: CONTENT,
  spoiler_text: '',
  sensitive: false,
  visibility: 'public',
  language: 'en',
  account: {
    acct: 'news',
    username: 'news',
    display_name: 'Harbour <b>News</b>\u202e',
    url: 'https://harbour.social/@news',
  },
  media_attachments: [
    {
      type: 'image',
      url: 'https://files.harbour.social/1.png',
      preview_url: 'https://files.harbour.social/s.png',
      description: 'The bridge',
      meta: { original: { width: 800, height: 600 } },
    },
    {
      type: 'gifv',
      url: 'https://files.harbour.social/2.mp4',
      preview_url: 'https://files.harbour.social/2.png',
    },
    { type: 'unknown', url: null },
  ],
  ...more,
});

it('says all of a status, its markup made anew', async () => {
  standIn.answers.set(`mastodon api/v1/statuses/${ID}`, { body: status() });
  const { words, ...answer } = await ask();
  expect(answer).toEqual({ status: 'resolved', via: 'mastodon', url: URL_ });
  expect(words).toMatchObject({
    text: 'Bridge & ferry @ferry\n\nferry.example/times…',
    author: { name: 'Harbour <b>News</b>', handle: 'news', url: 'https://harbour.social/@news' },
    published: '2026-08-01T13:53:15.378Z',
    language: 'en',
    mentions: ['ferry'],
    links: [{ shown: 'ferry.example/times…', url: 'https://www.ferry.example/times/of/all' }],
    media: [
      {
        type: 'photo',
        url: 'https://files.harbour.social/1.png',
        alt: 'The bridge',
        width: 800,
        height: 600,
      },
      {
        type: 'gif',
        url: 'https://files.harbour.social/2.mp4',
        poster: 'https://files.harbour.social/2.png',
      },
    ],
  });
  expect(words?.html).not.toMatch(/script|onerror|img/);
});

it('puts a warning before the words, and says that not everyone should see them', async () => {
  standIn.answers.set('mastodon', { body: status({ spoiler_text: 'Storm damage', sensitive: true }) });
  const { words } = await ask();
  expect([words?.text?.split('\n')[0], words?.sensitive]).toEqual(['Storm damage', true]);
});

it('has the quoted post where its author agreed', async () => {
  const quoted_status = status({
    id: '117020583223442999',
    url: 'https://harbour.social/@ferry/2',
    content: 'When?',
  });
  standIn.answers.set('mastodon', { body: status({ quote: { state: 'accepted', quoted_status } }) });
  expect((await ask()).words?.quoted).toMatchObject({
    text: 'When?',
    ref: 'https://harbour.social/@ferry/2',
  });
  standIn.answers.set('mastodon', { body: status({ quote: { state: 'pending', quoted_status } }) });
  expect((await ask()).words?.quoted).toBeUndefined();
});

it.each<[string, Scripted, string, number?]>([
  ['404', { status: 404, body: { error: 'Record not found' } }, 'gone'],
  ['410', { status: 410 }, 'gone'],
  ['401', { status: 401, body: { error: 'This method requires an authenticated user' } }, 'restricted'],
  ['422', { status: 422, body: { error: 'x' } }, 'restricted'],
  ['403', { status: 403, body: '<html>' }, 'restricted'],
  ['for followers alone', { body: status({ visibility: 'private' }) }, 'private'],
  ['another status', { body: status({ id: '1' }) }, 'unresolved'],
  ['an id that is a number', { body: status({ id: Number(ID) }) }, 'unresolved'],
  ['HTML', { body: '<html>' }, 'unresolved'],
  ['429', { status: 429, headers: { 'retry-after': '7' } }, 'unresolved', 7_000],
])('takes %s', async (_what, scripted, expected, againMs) => {
  standIn.answers.set('mastodon', scripted);
  const answer = await ask();
  expect([answer.status, answer.againMs]).toEqual([expected, againMs]);
});

it.each(['http://harbour.social/@news/117020583223442465', 'https://harbour.social/@news', 'nonsense'])(
  'asks nobody for %s',
  async (url) => {
    standIn.asked.length = 0;
    expect(await ask(url)).toEqual({ status: 'unresolved', unasked: true });
    expect(standIn.asked).toHaveLength(0);
  },
);
