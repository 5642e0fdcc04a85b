import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Embed } from '../../src/model.js';
import { EXPECTED } from './fixture-table.js';
import { lift } from './support.js';

const FOLDER = join(import.meta.dirname, '../fixtures/embeds');
const ID = 'x:1500000000000000001';

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
