import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import type { Embed } from '../../../src/model.js';
import { askingOf, embedOf, ID, tweet } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
  standIn.answers.set(`syndication ${ID}`, [{ body: tweet() }]);
});

const CODE = 'aB3dE5fG7h';
const flattened = (more: Partial<Embed> = {}): Embed =>
  embedOf({
    id: 'x:~0123456789abcdef0123',
    ref: undefined,
    url: undefined,
    form: 'flattened-text',
    status: 'unresolved',
    published: '2022-03-05',
    media: [{ type: 'photo', url: `https://pic.twitter.com/${CODE}` }],
    ...more,
  });
const redirect = (location: string): Scripted => ({ status: 301, headers: { location } });
const page = (target: string): Scripted => ({
  body: `<head><noscript><META http-equiv="refresh" content="0;URL=${target}"></noscript><title>${target}</title></head><script>location.replace("${target}")</script>`,
});
const STATUS = `https://twitter.com/HarbourNews/status/${ID}/photo/1`;
const WARNING = 'https://twitter.com/safety/unsafe_link_warning?unsafe_link=';

it.each([
  ['a redirect', redirect(STATUS)],
  ['a redirect to x.com', redirect(`https://x.com/harbournews/status/${ID}/video/1`)],
  ['a page that refreshes', page(STATUS)],
  ['a page with nothing but its title', { body: `<title>${STATUS}</title>` }],
  ['a page of warning', redirect(WARNING + encodeURIComponent(STATUS))],
])('finds the post of a flattened text by one hop: %s', async (_what, answer) => {
  standIn.answers.set(`tco ${CODE}`, [answer]);
  const { embed, again } = await resolveEmbed(flattened(), askingOf(standIn));
  expect(again).toBeUndefined();
  expect(embed).toMatchObject({
    id: `x:${ID}`,
    ref: ID,
    status: 'resolved',
    via: 'syndication',
    form: 'flattened-text',
  });
  expect(embed.url).toBe(`https://x.com/HarbourNews/status/${ID}`);
  expect(standIn.asked.map((request) => request.key)).toEqual([`tco ${CODE}`, `syndication ${ID}`]);
  expect(standIn.asked[0]?.userAgent).toBe('curl/8');
});

it.each([
  ['another author', redirect(`https://twitter.com/Ferry1/status/${ID}/photo/1`)],
  ['another day', redirect('https://twitter.com/HarbourNews/status/1400000000000000001/photo/1')],
  ['no author', redirect(`https://twitter.com/i/status/${ID}`)],
  ['another host', redirect(`https://twitter.com.evil.example/HarbourNews/status/${ID}`)],
  ['a host inside', redirect(`http://127.0.0.1/HarbourNews/status/${ID}`)],
  ['a mirror', redirect(`https://nitter.net/HarbourNews/status/${ID}`)],
  ['an article', redirect('https://harbour.example/news')],
  ['nowhere', { status: 404, body: 'Not found' }],
  ['no address', redirect('javascript:x()')],
  ['a page that says nothing', { body: '<title>Welcome</title>' }],
])('does not take the post of %s for it', async (_what, answer) => {
  standIn.answers.set(`tco ${CODE}`, [answer]);
  expect(await resolveEmbed(flattened(), askingOf(standIn))).toEqual({ embed: flattened() });
});

it('asks nothing where no code is left, and again later where t.co refuses', async () => {
  const bare = flattened({ media: undefined, links: [{ shown: 'a', url: 'https://harbour.example/' }] });
  expect(await resolveEmbed(bare, askingOf(standIn))).toEqual({ embed: bare });
  expect(standIn.asked).toHaveLength(0);
  standIn.answers.set(`tco ${CODE}`, [{ status: 429, headers: { 'retry-after': '30' } }]);
  expect(await resolveEmbed(flattened(), askingOf(standIn))).toEqual({
    embed: flattened(),
    again: { afterMs: 30_000 },
  });
});

it('takes no post for one whose day is not printed, old as it may be', async () => {
  standIn.answers.set(`tco ${CODE}`, [redirect('https://twitter.com/HarbourNews/status/20123/photo/1')]);
  for (const published of [undefined, '2022-03-05']) {
    const bare = flattened({ published });
    expect(await resolveEmbed(bare, askingOf(standIn))).toEqual({ embed: bare });
  }
});
