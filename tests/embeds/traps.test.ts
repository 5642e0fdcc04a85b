import { expect, it } from 'vitest';
import { lift } from './support.js';

const STATUS = 'https://x.com/HarbourNews/status/1500000000000000001';

/** What looks like an embed and is none. */
const TRAPS: readonly (readonly [what: string, html: string])[] = [
  ['a link in a sentence', `<p>The port <a href="${STATUS}">said on X</a> that it would close.</p>`],
  ['an address in a sentence', `<p>See ${STATUS} for more.</p>`],
  ['a sentence that ends in an address', `<p>More: <a href="${STATUS}">${STATUS}</a></p>`],
  [
    'a video link in a list of links',
    '<ul><li><a href="https://www.youtube.com/watch?v=Brdg-_22aBc">Video</a></li></ul>',
  ],
  [
    'a timeline',
    '<a class="twitter-timeline" href="https://twitter.com/HarbourNews">Posts by HarbourNews</a>',
  ],
  [
    'a timeline in a blockquote',
    '<blockquote class="twitter-timeline"><a href="https://twitter.com/HarbourNews">Posts</a></blockquote>',
  ],
  [
    'a follow button',
    '<a class="twitter-follow-button" href="https://twitter.com/HarbourNews">Follow @HarbourNews</a>',
  ],
  [
    'a share button',
    '<a class="twitter-share-button" href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1500000000000000001">Share</a>',
  ],
  ["a button with a post's id", '<button data-tweet-id="1500000000000000001">Reply</button>'],
  [
    'the widget frame of a timeline',
    '<iframe src="https://platform.twitter.com/widgets/widget_iframe.abc.html?origin=https%3A%2F%2Fharbour.example"></iframe>',
  ],
  [
    'a host that only ends like X',
    '<iframe src="https://notx.com/HarbourNews/status/1500000000000000001"></iframe>',
  ],
  [
    'a host that only begins like X',
    '<iframe src="https://twitter.com.evil.example/a/status/1500000000000000001"></iframe>',
  ],
  [
    'a host that names YouTube in its path',
    '<iframe src="https://evil.example/youtube.com/embed/Brdg-_22aBc"></iframe>',
  ],
  [
    'a host that names YouTube in its query',
    '<iframe src="https://ads.example/?x=//www.youtube.com/embed/Brdg-_22aBc"></iframe>',
  ],
  ['a status id with letters', '<amp-twitter data-tweetid="15000000000000000zz"></amp-twitter>'],
  ['a status id that overflows', '<amp-twitter data-tweetid="99999999999999999999"></amp-twitter>'],
  ['a channel on YouTube', '<p>https://www.youtube.com/@harbournews</p>'],
  ['an id that is a word', '<iframe src="https://www.youtube.com/embed/live_stream?channel=UCabc"></iframe>'],
  ['an Instagram profile', '<p>https://www.instagram.com/harbour.pics/</p>'],
  [
    'the like box',
    '<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F10150000000000001"></iframe>',
  ],
  [
    'a page plug-in',
    '<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbournews"></iframe>',
  ],
  ['a Telegram channel', '<p>https://t.me/harbournews</p>'],
  [
    'a comment widget of Telegram',
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-discussion="harbournews/12"></script>',
  ],
  [
    "the site's own player",
    '<div class="player" data-video-id="Brdg-_22aBc"><video src="/clips/bridge.mp4"></video></div>',
  ],
  [
    'a TikTok profile',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour" data-unique-id="harbour" data-embed-type="creator"><section></section></blockquote>',
  ],
  ['a frame from somewhere else', '<iframe src="https://maps.harbour.example/embed/12345678901"></iframe>'],
  [
    "a picture with a video's address",
    '<img src="/a.jpg" data-url="https://www.youtube.com/watch?v=Brdg-_22aBc">',
  ],
  ['a share bar', `<div class="share" data-share-url="${STATUS}"><span>Share</span></div>`],
  [
    "a paragraph with a placeholder's attribute",
    `<div data-url="${STATUS}"><p>${'The council met on Tuesday to talk about the bridge. '.repeat(15)}</p></div>`,
  ],
  [
    'an ordinary quotation with a source',
    '<blockquote><p>We had no choice.</p><p>— Ada Harbour, harbour master, March 5, 2022</p></blockquote>',
  ],
  ['a person with a handle', '<p>Write to Ada Harbour (@adaharbour) before March 5, 2022.</p>'],
  [
    'a handle and a day in a sentence',
    '<p>The port – Ada Harbour (@adaharbour) March 5, 2022, at noon – was closed.</p>',
  ],
  [
    'a follow box of Instagram',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/harbour.pics/"><a href="https://www.instagram.com/harbour.pics/">Harbour</a></blockquote>',
  ],
  [
    "Facebook's share button",
    '<iframe src="https://www.facebook.com/plugins/share_button.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F10150000000000001"></iframe>',
  ],
  ["Facebook's comments", '<div class="fb-comments" data-href="https://harbour.example/news/bridge"></div>'],
  ["Facebook's page box", '<div class="fb-page" data-href="https://www.facebook.com/harbournews"></div>'],
  [
    "Pinterest's button",
    '<a data-pin-do="buttonPin" href="https://www.pinterest.com/pin/700000000000000001/">Save</a>',
  ],
  [
    'a board on Pinterest',
    '<a data-pin-do="embedBoard" href="https://www.pinterest.com/harbour/bridges/">Bridges</a>',
  ],
  [
    "VK's group widget",
    '<div id="vk_groups"></div><script>VK.Widgets.Group("vk_groups", {}, 123456);</script>',
  ],
  ["VK's like button", '<div id="vk_like"></div>'],
  [
    "Weibo's share button",
    '<iframe src="https://service.weibo.com/share/share.php?url=https%3A%2F%2Fweibo.com%2F1234567890%2FLk3aBcDeF"></iframe>',
  ],
  ['a profile on Mastodon', '<p>https://mastodon.social/@harbour</p>'],
  [
    'a numbered page of an unknown host that looks like Mastodon',
    '<p>https://news.example/@harbour/109000000000000001</p>',
  ],
  ['a channel on Twitch', '<p>https://www.twitch.tv/harbour</p>'],
  ['a login page on Streamable', '<p>https://streamable.com/login</p>'],
  ['a company on LinkedIn', '<p>https://www.linkedin.com/company/harbour</p>'],
  ["LinkedIn's share button", '<script type="IN/Share" data-url="https://harbour.example/"></script>'],
  [
    "Telegram's login",
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-login="harbourbot"></script>',
  ],
  [
    "Telegram's share button",
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-share-url="https://harbour.example/"></script>',
  ],
  ['a search on Google', '<iframe src="https://www.google.com/search?q=bridge"></iframe>'],
  ['an ad frame of Google', '<iframe src="https://www.google.com/recaptcha/api2/aframe"></iframe>'],
  [
    'a map of another host in a query',
    '<iframe src="https://maps.example/?u=https://www.google.com/maps/embed?pb=!1m18"></iframe>',
  ],
  [
    'a tag manager',
    '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-HARBOUR" height="0" width="0"></iframe></noscript>',
  ],
  [
    'a feed of comments',
    '<div id="disqus_thread" data-disqus-url="https://harbour.example/news/bridge"></div>',
  ],
  [
    "the page's own discovery link",
    '<link rel="alternate" type="application/json+oembed" href="https://harbour.example/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DBrdg-_22aBc">',
  ],
  [
    "a share link with an article's number",
    '<div class="share twitter" data-id="1500000000000000001">Share</div>',
  ],
  [
    "the site's own video beside a platform's name",
    '<div class="own-player youtube-style" data-video-id="12345"></div>',
  ],
  ['a short number for a status', '<div class="tweet" data-id="12345678"></div>'],
  [
    'a citation of a page',
    '<blockquote><p>We had no choice.</p><cite><a href="https://harbour.example/report">The report</a></cite></blockquote>',
  ],
  [
    'a cite that stands in a sentence',
    '<p>As <cite><a href="https://x.com/HarbourNews/status/1500000000000000001">Harbour News</a></cite> said, it closes.</p>',
  ],
  [
    "a caption under an embed's name",
    '<div class="embed-caption">Source: <a href="https://www.youtube.com/watch?v=Brdg-_22aBc">YouTube</a></div>',
  ],
  [
    'a box of links to several videos',
    '<div class="embed-list"><a href="https://youtu.be/Brdg-_22aBc">One</a><a href="https://youtu.be/Brdg-_22aBd">Two</a></div>',
  ],
  [
    'JSON-LD, which has no place',
    '<script type="application/ld+json">{"@type":"NewsArticle","citation":[{"@type":"SocialMediaPosting","url":"https://x.com/HarbourNews/status/1500000000000000001"}]}</script>',
  ],
  [
    'state of another article',
    '<script type="application/json">{"content_elements":[{"type":"text","content":"Quite another article, which this page does not show."},{"type":"oembed_response","subtype":"twitter","raw_oembed":{"url":"https://twitter.com/HarbourNews/status/1500000000000000001"}}]}</script>',
  ],
  [
    'state that only links',
    '<script type="application/json">{"list":[{"type":"text","text":"The harbour bridge closes on Monday."},{"type":"link","url":"https://twitter.com/HarbourNews/status/1500000000000000001"}]}</script>',
  ],
  [
    'a frame of Nitter that shows a profile',
    '<iframe src="https://nitter.harbour.example/HarbourNews"></iframe>',
  ],
  [
    'a Rumble page in a list',
    '<ul><li><a href="https://rumble.com/v1brdg-the-bridge.html">Video</a></li></ul>',
  ],
  ['a file of a picture at Imgur', '<p>https://i.imgur.com/HaRbOuR.jpg</p>'],
  ['an artist on Apple Music', '<p>https://music.apple.com/gb/artist/harbour/1500000001</p>'],
  [
    'a comment that is no block',
    '<!-- embed {"url":"https://twitter.com/HarbourNews/status/1500000000000000001"} -->',
  ],
  ['code', '<pre>https://x.com</pre><textarea>https://youtu.be/Brdg-_22aBc</textarea>'],
];

it.each(TRAPS)('leaves %s as it is', (_what, trap) => {
  const before = `<article><p>The harbour bridge closes on Monday.</p>${trap}</article>`;
  const { embeds, html } = lift(before);
  expect(embeds).toEqual([]);
  expect(html).not.toContain('data-embed=');
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
