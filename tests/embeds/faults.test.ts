import { describe, expect, it } from 'vitest';
import type { Scripted } from '../../demo/providers/scripted.js';
import { askMastodon } from '../../src/embeds/answers/mastodon.js';
import { resolveEmbed } from '../../src/embeds/resolve.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { Embed } from '../../src/model.js';
import { bareEmbed } from './answers/support.js';
import { useProviders } from './use-providers.js';
import { askingOf, embedOf, ID, tweet } from './x/support.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0 };
const providers = useProviders(limits);
const { door } = providers;
const asking = () => ({ ...askingOf(providers.standIn), io: door, limits });
const MB = 1024 * 1024;

/** Through the door itself. */
describe('an answer that is none', () => {
  it.each<[string, Scripted, number | undefined]>([
    ['100 MB of JSON', { body: tweet(), padding: 100 * MB }, undefined],
    ['cut off', { body: tweet(), cut: 'half', padding: 0 }, 60_000],
    ['a redirect', { status: 302, headers: { location: 'http://169.254.169.254/latest' } }, 60_000],
    ['not the charset it says', { body: Buffer.from([0x7b, 0xff, 0xfe]).toString('latin1') }, 60_000],
  ])('%s leaves the embed as the page has it', async (_what, answer, afterMs) => {
    providers.standIn.answers.set('syndication', answer);
    providers.standIn.answers.set('oembed', answer);
    const { embed, again } = await resolveEmbed(embedOf(), asking());
    expect(embed).toEqual(embedOf());
    expect(again?.afterMs).toBe(afterMs);
  });

  it('slower than is waited for', async () => {
    providers.standIn.answers.set('syndication', { body: tweet(), slow: 60_000 });
    providers.standIn.answers.set('oembed', { body: tweet(), slow: 60_000 });
    const hasty = { ...asking(), limits: { ...limits, resolveTimeoutMs: 200 } };
    expect(await resolveEmbed(embedOf(), hasty)).toEqual({ embed: embedOf(), again: { afterMs: 60_000 } });
  });

  it('a host that a page names is checked as any', async () => {
    const url = `https://127.0.0.1/@news/117020583223442465`;
    const own = { ...asking(), endpoints: {} };
    expect(await askMastodon(bareEmbed('mastodon', url, url), url, own)).toEqual({ status: 'unresolved' });
  });
});

const embed = (provider: string, url: string) => bareEmbed(provider, url, url, { kind: 'video' });
describe('a short link', () => {
  it.each([
    [
      'tiktok',
      'https://vm.tiktok.com/ZMabc12/',
      'https://www.tiktok.com/@ferry/video/7071234567890123456?_r=1',
      '7071234567890123456',
    ],
    [
      'tiktok',
      'https://www.tiktok.com/t/ZTabc12/',
      'https://m.tiktok.com/v/7071234567890123456.html',
      '7071234567890123456',
    ],
    [
      'facebook',
      'https://fb.watch/abc_12-X/',
      'https://www.facebook.com/watch/?v=123456',
      'https://www.facebook.com/watch/?v=123456',
    ],
    [
      'reddit',
      'https://www.reddit.com/r/harbour/s/aBc123',
      'https://www.reddit.com/r/harbour/comments/1abc23/bridge/',
      '1abc23',
    ],
  ])('of %s: %s is followed by one hop', async (provider, url, location, ref) => {
    providers.standIn.answers.set(`${provider}-short`, { status: 301, headers: { location } });
    const shared = asking();
    const { embed: said } = await resolveEmbed(embed(provider, url), shared);
    expect([said.id, said.ref]).toEqual([`${provider}:${ref}`, ref]);
    expect(said.url).not.toBe(url);
    await resolveEmbed(embed(provider, url), shared);
    expect(providers.standIn.asked.filter(({ key }) => key.includes('-short'))).toHaveLength(1);
  });

  it.each([
    ['inside', 'http://127.0.0.1:9/@ferry/video/7071234567890123456'],
    ['elsewhere', 'https://evil.example/@ferry/video/7071234567890123456'],
    ['to its start page', 'https://www.tiktok.com/'],
    ['round in a circle', 'https://vm.tiktok.com/ZMabc12/'],
    ['to nothing', ''],
  ])('that leads %s is left as it is', async (_where, location) => {
    providers.standIn.answers.set('tiktok-short', { status: 302, headers: { location } });
    const url = 'https://vm.tiktok.com/ZMabc12/';
    const { embed: said } = await resolveEmbed(embed('tiktok', url), asking());
    expect([said.ref, said.url]).toEqual([url, url]);
    expect(providers.standIn.asked.some(({ url: asked }) => asked.pathname.includes('/video/'))).toBe(false);
  });
});

describe('what a provider may say of itself', () => {
  it('makes no unsafe markup, and no name that turns what follows', async () => {
    const name = '</a><img src=x onerror=x()>\u202eswen\u2066';
    const hostile = '<script>x()</script> &lt;script&gt;x()&lt;/script&gt; \u202eevil';
    providers.standIn.answers.set('syndication', {
      body: tweet({
        text: hostile,
        display_text_range: undefined,
        user: { name, screen_name: 'Harbour\u202eNews' },
      }),
    });
    const { embed: said } = await resolveEmbed(embedOf({ text: undefined, html: undefined }), asking());
    expect(Embed.parse(said).html).toBe(
      '<p>&lt;script&gt;x()&lt;/script&gt; &lt;script&gt;x()&lt;/script&gt; evil</p>',
    );
    expect(said.author).toEqual({ name: '</a><img src=x onerror=x()>swen' });
    expect(JSON.stringify(said)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(['99999999999999999999', '9223372036854775808', '15e17', '-5', '1500000000000000001x', ''])(
    'does not read %j as a status',
    async (ref) => {
      providers.standIn.answers.set('syndication', { body: { ...tweet(), id_str: ref } });
      const { embed: said } = await resolveEmbed(embedOf(), asking());
      expect([said.status, said.ref]).toEqual(['parsed', ID]);
    },
  );

  it('is right to the last digit of an id', async () => {
    const ref = '9007199254740993';
    providers.standIn.answers.set(`syndication ${ref}`, { body: { ...tweet(), id_str: ref } });
    const { embed: said } = await resolveEmbed(embedOf({ id: `x:${ref}`, ref }), asking());
    expect([said.status, said.url]).toEqual(['resolved', `https://x.com/HarbourNews/status/${ref}`]);
  });
});
