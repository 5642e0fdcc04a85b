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
  ['code', '<pre>https://x.com</pre><textarea>https://youtu.be/Brdg-_22aBc</textarea>'],
];

it.each(TRAPS)('leaves %s as it is', (_what, trap) => {
  const before = `<article><p>The harbour bridge closes on Monday.</p>${trap}</article>`;
  const { embeds, html } = lift(before);
  expect(embeds).toEqual([]);
  expect(html).not.toContain('data-embed=');
});
