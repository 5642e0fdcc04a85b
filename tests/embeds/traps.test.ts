import { expect, it } from 'vitest';
import { lift, survey } from './support.js';
import { TRAPS } from './trap-list.js';

it.each(TRAPS)('leaves %s as it is', (_what, trap) => {
  const before = `<article><p>The harbour bridge closes on Monday.</p>${trap}</article>`;
  const { embeds, html } = lift(before);
  expect(embeds).toEqual([]);
  expect(html).not.toContain('data-embed=');
});

it.each(TRAPS)('says of %s why it is no embed', (_what, trap, code) => {
  const { embeds, misses } = survey(`<article><p>The harbour bridge closes on Monday.</p>${trap}</article>`);
  expect(embeds).toEqual([]);
  expect(misses.map((miss) => miss.code)).toContain(code);
});

const NUMBER = '99999999999999999999';

/** Ids and addresses that no platform gives out. */
it.each([
  `<iframe src="https://vk.com/video_ext.php?oid=1e5&id=0x10"></iframe>`,
  `<iframe src="https://player.vimeo.com/video/${NUMBER}"></iframe>`,
  `<iframe src="https://www.tiktok.com/embed/v2/${NUMBER}99"></iframe>`,
  `<div data-provider="twitter" data-id="${NUMBER}"></div>`,
  `<div data-provider="__proto__" data-id="constructor"></div>`,
  `<div class="infogram-embed" data-id="&quot;&gt;&lt;b&gt;"></div>`,
  `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/app.bsky.feed.like/x"></blockquote>`,
  `<iframe src="https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F%E0%A4%A"></iframe>`,
  `<iframe src="https://mastodon.harbour.example:8443/@port/109000000000000001/embed"></iframe>`,
  `<script type="application/json">[{"type":"tweet","id":1500000000000000001,"x":"/status/1500000000000000001"},{"type":"text","text":"The harbour bridge closes on Monday."}]</script>`,
])('makes nothing of %s', (trap) => {
  expect(lift(`<article><p>The harbour bridge closes on Monday.</p>${trap}</article>`).embeds).toEqual([]);
});

it('takes the id for true where the permalink names another user, and keeps turned letters out of handles', () => {
  const { embeds } = lift(
    '<blockquote class="twitter-tweet"><p>Closed.</p>— Harbour (@Harbour\u202eNews) <a href="https://x.com/someone_else/status/1500000000000000001">March 5, 2022</a></blockquote>',
  );
  expect(embeds.map(({ ref }) => ref)).toEqual(['1500000000000000001']);
  expect(embeds[0]?.author?.handle).toMatch(/^\w{1,15}$/);
});

it('keeps ids as strings, and stands page state of any depth and size', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const items = Array.from({ length: 3_000 }, (_, n) => ({ type: 'embed', url: `https://youtu.be/${n}` }));
  const state = JSON.stringify({ a: items, b: 'https://youtu.be/Brdg-_22aBc' });
  const { embeds } = lift(
    `<article><p>The harbour bridge closes.</p><script type="application/json">${deep}</script><script>window.__S__=${state}</script><iframe src="https://www.tiktok.com/embed/v2/7071234567890123456"></iframe></article>`,
  );
  expect(embeds.map(({ ref }) => ref)).toEqual(['7071234567890123456']);
});
