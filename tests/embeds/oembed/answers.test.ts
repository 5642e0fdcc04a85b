import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { byOembed } from '../../../src/embeds/oembed/ask.js';
import { KNOWN } from '../../../src/embeds/oembed/known.js';
import { PROVIDERS } from '../../../src/embeds/platforms.js';
import { bareEmbed } from '../answers/support.js';
import { askingOf } from '../x/support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
});

const ask = (name: string, ref = 'r1', url = 'https://a.example/r1', options = {}) =>
  byOembed(name)(bareEmbed(name, ref, url), ref, { ...askingOf(standIn), options });
const BODY = { type: 'rich', version: '1.0', title: 'Bridge', html: '<script>x()</script>' };
const meta = (code: number) => ({ status: 400, body: { error: { code, message: 'x' } } });
const ON = { instagram: { ask: true }, facebook: { ask: true }, threads: { ask: true } };

/** Of each provider: what it answers, what that means, and whether to ask again. */
const ANSWERS: [provider: string, what: string, answer: Scripted, status: string, again?: number][] = [
  ['youtube', 'there', { body: BODY }, 'resolved'],
  ['youtube', 'not to be embedded', { status: 401, body: 'Unauthorized' }, 'resolved'],
  ['youtube', 'private', { status: 403, body: 'Forbidden' }, 'private'],
  ['youtube', 'no such video', { status: 404, body: 'Not Found' }, 'gone'],
  ['youtube', 'a bad id', { status: 400, body: 'Bad Request' }, 'unresolved'],
  ['tiktok', 'gone', { status: 400, body: { code: 400, message: 'Something went wrong' } }, 'gone'],
  ['tiktok', 'gone by code', { status: 404, body: { status_code: 10204 } }, 'gone'],
  ['tiktok', 'a private post', { status: 400, body: { status_code: 10216 } }, 'private'],
  ['tiktok', 'a private account', { status: 400, body: { status_code: 10222 } }, 'private'],
  ['vimeo', 'gone', { status: 404 }, 'gone'],
  ['vimeo', 'for one domain', { status: 403, body: {} }, 'private'],
  ['reddit', 'gone', { status: 404, body: '{}' }, 'gone'],
  ['reddit', 'a wall', { status: 403, body: '<h1>whoa there, pardner!</h1>' }, 'unresolved', 60_000],
  ['spotify', 'gone', { status: 404 }, 'gone'],
  ['soundcloud', 'not to be embedded', { status: 403 }, 'restricted'],
  ['soundcloud', 'gone', { status: 404 }, 'gone'],
  ['dailymotion', 'gone', { status: 404, body: { error: {} } }, 'gone'],
  ['streamable', 'gone', { status: 404 }, 'gone'],
  ['rumble', 'gone', { status: 404 }, 'gone'],
  ['rumble', 'gone, said by nothing', { status: 200, body: '' }, 'gone'],
  ['datawrapper', 'gone', { status: 404, body: {} }, 'gone'],
  ['flourish', 'gone', { status: 404 }, 'gone'],
  ['infogram', 'gone', { status: 404 }, 'gone'],
  ['scribd', 'gone', { status: 404 }, 'gone'],
  ['wistia', 'gone', { status: 404 }, 'gone'],
  ['documentcloud', 'gone', { status: 404 }, 'gone'],
  ['documentcloud', 'private', { status: 403 }, 'private'],
  ['pinterest', 'gone', { status: 404 }, 'gone'],
  ['instagram', 'there', { body: BODY }, 'resolved'],
  ['instagram', 'no such post', meta(24), 'gone'],
  ['instagram', 'too many questions', meta(4), 'unresolved', 60_000],
  ['facebook', 'not for us', meta(10), 'unresolved'],
  ['facebook', 'private, or none', meta(100), 'unresolved'],
  ['threads', 'a shell without words', { body: { ...BODY, title: undefined } }, 'resolved'],
  [
    'flickr',
    'of the registry',
    { body: { type: 'photo', url: 'https://live.flickr.com/1.jpg' } },
    'resolved',
  ],
  ['flickr', 'of the registry, gone', { status: 404, body: 'Not found' }, 'gone'],
  ['flickr', 'of the registry, cannot', { status: 501, body: 'Not implemented' }, 'unresolved', 60_000],
  ['vimeo', 'HTML in place of JSON', { body: '<html>' }, 'unresolved'],
  ['vimeo', 'JSON that is no oEmbed', { body: { posts: [] } }, 'unresolved'],
  ['vimeo', 'JSON that is no object', { body: '[1]' }, 'unresolved'],
  ['vimeo', '429', { status: 429, headers: { 'retry-after': '90' } }, 'unresolved', 90_000],
  [
    'vimeo',
    '429 until a date',
    { status: 429, headers: { 'retry-after': 'Fri, 02 Jan 2026 03:05:05 GMT' } },
    'unresolved',
    60_000,
  ],
  ['vimeo', '500', { status: 500 }, 'unresolved', 60_000],
  ['vimeo', 'cut off', { body: BODY, cut: 'half' }, 'unresolved', 60_000],
];

it.each(ANSWERS)('%s: %s', async (provider, _what, answer, status, again) => {
  standIn.answers.set(provider, answer);
  const url = provider === 'flickr' ? 'https://www.flickr.com/photos/harbour/1/' : undefined;
  const said = await ask(provider, url ?? 'r1', url, ON);
  expect([said.status, said.againMs]).toEqual([status, again]);
});

describe('the question', () => {
  it.each([
    ['youtube', 'Brdg-_22aBc', 'https://www.youtube.com/watch?v=Brdg-_22aBc'],
    ['flourish', '123', 'https://public.flourish.studio/visualisation/123/'],
    ['flourish', 'story/9', 'https://public.flourish.studio/story/9/'],
    ['datawrapper', 'aB3dE', 'https://datawrapper.dwcdn.net/aB3dE/'],
    ['scribd', '42', 'https://www.scribd.com/doc/42'],
    ['wistia', 'br1dge2h4r', 'https://fast.wistia.com/embed/iframe/br1dge2h4r'],
    ['spotify', 'track/x', 'https://a.example/r1'],
  ])('to %s for %s names %s', async (provider, ref, url) => {
    await ask(provider, ref);
    expect(standIn.asked.map(({ url: asked }) => asked.searchParams.get('url'))).toEqual([url]);
  });

  it.each(['instagram', 'facebook', 'threads'])(
    'is put to %s only where the operator says so',
    async (name) => {
      expect(await ask(name)).toEqual({ status: 'unresolved', unasked: true });
      expect(standIn.asked).toHaveLength(0);
      standIn.answers.set(name, { body: BODY });
      expect((await ask(name, 'r1', 'https://a.example/', ON)).status).toBe('resolved');
    },
  );

  it('is put by every provider that is known to answer', () => {
    const silent = PROVIDERS.filter(({ name, resolve }) => KNOWN.has(name) && !resolve);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
