import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Embed } from '../../src/model.js';
import { lift } from './support.js';

const FOLDER = join(import.meta.dirname, '../fixtures/embeds');
const ID = 'x:1500000000000000001';

/** Fixture -> the embed's id, its form and, where the page says them, its words. */
const EXPECTED: Readonly<Record<string, readonly [id: string, form: string, text?: string]>> = {
  'x-blockquote': [
    ID,
    'blockquote',
    'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
  ],
  'x-blockquote-empty': [ID, 'blockquote'],
  'x-blockquote-video': [ID, 'blockquote', 'The last car over the bridge.'],
  'x-blockquote-nested': [ID, 'blockquote', 'And this is why.'],
  'x-blockquote-wpautop': [
    ID,
    'blockquote',
    'Read what they said before: twitter.com/PortOffice/sta…\n\nNothing has changed.',
  ],
  'x-blockquote-rtl': [ID, 'blockquote', 'يغلق الجسر يوم الاثنين'],
  'x-rendered': [ID, 'iframe'],
  'x-iframe': [ID, 'iframe'],
  'x-iframe-carrier': [ID, 'iframe'],
  'x-amp': [ID, 'amp'],
  'x-amp-url': [ID, 'amp'],
  'x-placeholder-id': [ID, 'placeholder'],
  'x-placeholder-url': [ID, 'placeholder'],
  'x-placeholder-oembed': [ID, 'placeholder'],
  'x-gated-script': [
    ID,
    'blockquote',
    'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
  ],
  'x-gated-attribute': [
    ID,
    'blockquote',
    'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
  ],
  'x-gated-base64': [
    ID,
    'blockquote',
    'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
  ],
  'x-gated-template': [
    ID,
    'blockquote',
    'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
  ],
  'x-substack': [ID, 'data', 'Bridge closed from Monday. #Bridge'],
  'x-wordpress-url': [ID, 'link'],
  'x-bare-url': [ID, 'link'],
  'x-bare-link': [ID, 'link'],
  'x-hand-made': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-flattened': ['x:~', 'flattened-text', 'Bridge closed from Monday.\nTake the ferry'],
  'x-flattened-two-paragraphs': ['x:~', 'flattened-text', 'Bridge closed from Monday'],
  'x-twice': [ID, 'blockquote'],
  'youtube-iframe': ['youtube:Brdg-_22aBc', 'iframe'],
  'youtube-lazy': ['youtube:Brdg-_22aBc', 'iframe'],
  'youtube-amp': ['youtube:Brdg-_22aBc', 'amp'],
  'youtube-lite': ['youtube:Brdg-_22aBc', 'placeholder'],
  'youtube-bare': ['youtube:Brdg-_22aBc', 'link'],
  'youtube-object': ['youtube:Brdg-_22aBc', 'iframe'],
  'youtube-settings': ['youtube:Brdg-_22aBc', 'placeholder'],
  'instagram-captioned': ['instagram:CbR1dGe_-9x', 'blockquote', 'Last evening on the old bridge #harbour'],
  'instagram-shell': ['instagram:CbR1dGe_-9x', 'blockquote'],
  'instagram-amp': ['instagram:CbR1dGe_-9x', 'amp'],
  'instagram-iframe': ['instagram:CbR1dGe_-9x', 'iframe'],
  tiktok: ['tiktok:7071234567890123456', 'blockquote', 'The bridge from above'],
  'facebook-iframe': ['facebook:https://www.facebook.com/harbournews/posts/10150000000000001', 'iframe'],
  'facebook-post': ['facebook:https://www.facebook.com/harbournews/posts/10150000000000001/', 'placeholder'],
  telegram: ['telegram:harbournews/1234', 'script'],
  bluesky: [
    'bluesky:at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g',
    'blockquote',
    'Bridge closed from Monday.',
  ],
  threads: ['threads:DAbCdEfGhIj', 'blockquote'],
  reddit: ['reddit:1ab2cd3', 'blockquote'],
  vimeo: ['vimeo:123456789', 'iframe'],
  dailymotion: ['dailymotion:x8abcde', 'iframe'],
  spotify: ['spotify:episode/4rOoJ6Egrf8K2IrywzwOMk', 'iframe'],
  truthsocial: ['truthsocial:116000000000000001', 'iframe'],
  'datawrapper-own-host': ['datawrapper:Ab3dE', 'iframe'],
  'x-rendered-frame': [ID, 'iframe'],
  'x-rendered-widget': [ID, 'placeholder'],
  'x-carrier-plain': [ID, 'iframe'],
  'x-carrier-twice': [ID, 'iframe'],
  'x-nitter': [ID, 'iframe'],
  'x-create-script': [ID, 'script'],
  'x-placeholder-named': [ID, 'placeholder'],
  'x-placeholder-link': [ID, 'placeholder'],
  'x-placeholder-custom': [ID, 'placeholder'],
  'x-placeholder-lazy': [ID, 'placeholder'],
  'x-gated-borlabs': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-gated-json': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-gated-noscript': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-gated-variable': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-substack-new': [ID, 'data', 'Bridge closed from Monday.'],
  'x-shortcode': [ID, 'link'],
  'x-shortcode-id': [ID, 'link'],
  'x-ghost': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-quote-cite': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-quote-footer': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-quote-timesince': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-state-arc': [ID, 'data'],
  'x-state-next': [ID, 'blockquote', 'Bridge closed from Monday.'],
  'x-state-social-media': [ID, 'data'],
  'x-state-provider': [ID, 'data'],
  'youtube-state-editor': ['youtube:Brdg-_22aBc', 'data'],
  'x-block-comment': [ID, 'data'],
  'youtube-class-id': ['youtube:Brdg-_22aBc', 'placeholder'],
  'youtube-named': ['youtube:Brdg-_22aBc', 'placeholder'],
  'youtube-consent': ['youtube:Brdg-_22aBc', 'iframe'],
  'youtube-playlist': ['youtube:PLhArBoUrBrIdGe01', 'iframe'],
  'youtube-live': ['youtube:UCabcdefghijklmnopqrstuv', 'iframe'],
  'dailymotion-script': ['dailymotion:x8abcde', 'script'],
  'dailymotion-player': ['dailymotion:x8abcde', 'iframe'],
  'dailymotion-playlist': ['dailymotion:playlist/x7wdva', 'iframe'],
  'facebook-rendered': ['facebook:https://www.facebook.com/harbournews/posts/10150000000000001', 'iframe'],
  'bluesky-iframe': [
    'bluesky:at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g',
    'iframe',
  ],
  'datawrapper-script': ['datawrapper:Ab3dE', 'script'],
  'telegram-iframe': ['telegram:harbournews/1234', 'iframe'],
  'tiktok-iframe': ['tiktok:7071234567890123456', 'iframe'],
  mastodon: ['mastodon:https://mastodon.harbour.example/@port/109000000000000001', 'iframe'],
  'mastodon-blockquote': ['mastodon:https://mastodon.harbour.example/@port/109000000000000001', 'blockquote'],
  linkedin: ['linkedin:urn:li:share:7100000000000000001', 'iframe'],
  pinterest: ['pinterest:700000000000000001', 'placeholder'],
  vk: ['vk:wall-123456_789', 'script'],
  'vk-video': ['vk:video-123456_456239017', 'iframe'],
  snapchat: ['snapchat:spotlight/W7_EDlXWTBiXAEEniNoMPwAAYabc', 'blockquote'],
  twitch: ['twitch:videos/1500000001', 'iframe'],
  'twitch-clip': ['twitch:clip/BraveHarbourBridge-AbC_12', 'iframe'],
  streamable: ['streamable:br1dge', 'iframe'],
  rumble: ['rumble:v1brdg', 'iframe'],
  'rumble-script': ['rumble:v1brdg', 'script'],
  aparat: ['aparat:HaRb0', 'iframe'],
  'aparat-script': ['aparat:HaRb0', 'script'],
  bilibili: ['bilibili:BV1ab411c7De', 'iframe'],
  odnoklassniki: ['odnoklassniki:1234567890123', 'iframe'],
  weibo: ['weibo:Lk3aBcDeF', 'link'],
  videopress: ['videopress:HaRb0uR1', 'iframe'],
  wistia: ['wistia:br1dge2h4r', 'script'],
  issuu: ['issuu:https://issuu.com/harbourcouncil/docs/harbour_plan_2031', 'iframe'],
  'archive-org': ['archive-org:harbour-bridge-1974', 'iframe'],
  ted: ['ted:ada_harbour_why_bridges_close', 'iframe'],
  soundcloud: ['soundcloud:tracks/123456789', 'iframe'],
  'soundcloud-permalink': ['soundcloud:https://soundcloud.com/harbour/bridge-song', 'iframe'],
  'spotify-uri': ['spotify:episode/4rOoJ6Egrf8K2IrywzwOMk', 'placeholder'],
  'apple-music': ['apple-music:song/1500000002', 'iframe'],
  'apple-podcasts': ['apple-podcasts:1500000001/1000500000001', 'iframe'],
  acast: ['acast:the-harbour/the-bridge', 'iframe'],
  bandcamp: ['bandcamp:track/1500000002', 'iframe'],
  flourish: ['flourish:visualisation/1234567', 'placeholder'],
  'flourish-iframe': ['flourish:story/7654321', 'iframe'],
  infogram: ['infogram:1a2b3c4d-0000-4000-8000-000000000001', 'placeholder'],
  'infogram-iframe': ['infogram:bridges-1h7g6k0abcdef2o', 'iframe'],
  scribd: ['scribd:123456789', 'iframe'],
  documentcloud: ['documentcloud:20000001', 'iframe'],
  'documentcloud-script': ['documentcloud:20000001', 'script'],
  'google-maps': ['google-maps:0x47a84e373f035901:0x42120465b5e3b70', 'iframe'],
  'google-maps-own': ['google-maps:1AbCdEfGhIjKlMnOpQrStUv', 'iframe'],
  imgur: ['imgur:a/HaRbOuR', 'blockquote'],
  giphy: ['giphy:l0HarbourBr1dge', 'iframe'],
  'threads-iframe': ['threads:DAbCdEfGhIj', 'iframe'],
};

const read = (name: string) => lift(readFileSync(join(FOLDER, `${name}.html`), 'utf8'));

describe('liftEmbeds', () => {
  it('has an expectation for every fixture', () => {
    const names = readdirSync(FOLDER).map((file) => file.replace('.html', ''));
    expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('lifts %s', (name, [id, form, text]) => {
    const { embeds, html, text: left } = read(name);
    expect(embeds).toHaveLength(1);
    const [embed] = embeds;
    expect(Embed.parse(embed)).toEqual(embed);
    expect(embed?.id.startsWith(id)).toBe(true);
    const said = form !== 'flattened-text' && (embed?.text ?? embed?.author?.name);
    expect(embed).toMatchObject({ form, via: 'page', status: said ? 'parsed' : 'unresolved' });
    if (text) expect(embed?.text).toBe(text);
    expect(html).toContain(`<figure data-embed="${embed?.id}"></figure>`);
    expect(left).toContain('The harbour bridge closes on Monday');
    expect(left).toContain('Ferries will run every ten minutes');
    expect(left).not.toMatch(/Bridge closed|HarbourNews|Take the ferry|View this post/);
    expect(html).not.toMatch(/widgets\.js|embed\.js/);
  });

  it('puts the figure where the embed stood, its wrapper gone', () => {
    const { html } = read('x-wordpress-url');
    expect(html).toMatch(/council said\.<\/p>\s*<figure data-embed="[^"]+"><\/figure>\s*<p>Ferries/);
  });

  it('reads all that the standard markup says', () => {
    expect(read('x-blockquote').embeds[0]).toEqual({
      id: ID,
      provider: 'x',
      ref: '1500000000000000001',
      kind: 'post',
      url: 'https://x.com/HarbourNews/status/1500000000000000001',
      status: 'parsed',
      via: 'page',
      form: 'blockquote',
      author: { name: 'Harbour News', handle: 'HarbourNews', url: 'https://x.com/HarbourNews' },
      text: 'Bridge closed from Monday.\nTake the ferry: https://t.co/FerryTime1 says @PortOffice #Bridge',
      html: '<p>Bridge closed from Monday.<br>Take the ferry: <a href="https://t.co/FerryTime1">https://t.co/FerryTime1</a> says @PortOffice #Bridge</p>',
      language: 'en',
      published: '2022-03-05T06:47:23.309Z',
      media: [{ type: 'photo', url: 'https://pic.twitter.com/aB3dE5fG7h' }],
      links: [{ shown: 'https://t.co/FerryTime1', url: 'https://t.co/FerryTime1' }],
      hashtags: ['Bridge'],
      mentions: ['PortOffice'],
    });
  });

  it('keeps the post inside the post', () => {
    expect(read('x-blockquote-nested').embeds[0]?.quoted).toMatchObject({
      ref: '1500000000000000002',
      text: 'Le pont ferme lundi.',
      language: 'fr',
      author: { handle: 'PortOffice' },
    });
    expect(read('x-substack').embeds[0]?.quoted).toMatchObject({ text: 'Works start soon' });
  });

  it('takes a name with dashes whole', () => {
    expect(read('x-blockquote-wpautop').embeds[0]?.author?.name).toBe('Harbour News — Live');
  });

  it('makes one record and two figures of a post shown twice, and one figure of a player and its noscript', () => {
    expect(read('x-twice').html.match(/<figure data-embed/g)).toHaveLength(2);
    expect(read('youtube-lazy').html.match(/<figure data-embed/g)).toHaveLength(1);
  });

  it('reads what Instagram prints', () => {
    expect(read('instagram-captioned').embeds[0]).toMatchObject({
      status: 'parsed',
      author: { name: 'Harbour Pictures', handle: 'harbour.pics' },
      hashtags: ['harbour'],
      published: '2022-03-05T18:01:00.000Z',
    });
    expect(read('instagram-shell').embeds[0]).toMatchObject({
      url: 'https://www.instagram.com/reel/CbR1dGe_-9x/',
      author: { name: 'Harbour Pictures', handle: 'harbour.pics' },
    });
  });

  it('keeps the words around a post that ran into a paragraph', () => {
    const { html } = lift(
      '<div><p>Ferry is free — Port (@PortOffice) March 5, 2022 The council agreed.</p></div>',
    );
    expect(html).toMatch(/<div><figure data-embed="x:~\w+"><\/figure><p>The council agreed\.<\/p><\/div>/);
  });

  it.each([
    'Intro.<br><br>Closed now — Port (@PortOffice) March 5, 2022<br><br>Outro.',
    'Intro.<br><br>Closed now<br><br>— Port (@PortOffice) March 5, 2022<br>\n<br>Outro.',
  ])('finds the paragraph of a post where breaks part them: %s', (body) => {
    const { embeds, text } = lift(`<div>${body}</div>`);
    expect(embeds).toMatchObject([{ text: 'Closed now' }]);
    expect(text.replace(/\s/g, '')).toBe('Intro.Outro.');
  });

  it('stops at the limit and survives hostile markup', () => {
    const many = Array.from(
      { length: 600 },
      (_, n) => `<p>https://youtu.be/${String(n).padStart(11, 'a')}</p>`,
    );
    expect(lift(many.join('')).embeds).toHaveLength(500);
    const deep = `<div data-html="${'&lt;blockquote&gt;'.repeat(3_000)}"></div>`;
    const breaks = `<blockquote class="twitter-tweet"><p>a${'<br>'.repeat(150_000)}b</p><a href="https://x.com/a/status/1500000000000000001"></a></blockquote>`;
    const spaces = `<p>(@${' '.repeat(15_000)}a — b (@c) March 5, 2022</p>`;
    const signed = '<b>x (@a)</b> '.repeat(20_000);
    const started = performance.now();
    expect(lift(`${deep}${breaks}${spaces}<div>${signed}</div>`).embeds.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(12_000);
  });

  it('never passes markup of the post on', () => {
    const { embeds } = lift(
      '<blockquote class="twitter-tweet"><p>&lt;script&gt;x()&lt;/script&gt; <a href="javascript:x()">go</a> <a href="https://a.example/&quot;&gt;&lt;b&gt;">b</a><img src=x onerror=x()></p>— &lt;b&gt;\u202eevil (@abc) <a href="https://x.com/abc/status/1500000000000000001">March 5, 2022</a></blockquote>',
    );
    expect(embeds[0]?.html).toBe(
      '<p>&lt;script&gt;x()&lt;/script&gt; go <a href="https://a.example/%22%3E%3Cb%3E">b</a></p>',
    );
    expect(embeds[0]?.author?.name).toBe('<b>evil');
    expect(embeds[0]?.links).toEqual([{ shown: 'b', url: 'https://a.example/%22%3E%3Cb%3E' }]);
  });
});
