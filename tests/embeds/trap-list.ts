import { PLATFORM_TRAPS, type Trap } from './trap-platforms.js';

const STATUS = 'https://x.com/HarbourNews/status/1500000000000000001';

/** What looks like an embed and is none. */
export const TRAPS: readonly Trap[] = [
  [
    'a link in a sentence',
    `<p>The port <a href="${STATUS}">said on X</a> that it would close.</p>`,
    'link-in-sentence',
  ],
  ['an address in a sentence', `<p>See ${STATUS} for more.</p>`, 'link-in-sentence'],
  [
    'a sentence that ends in an address',
    `<p>More: <a href="${STATUS}">${STATUS}</a></p>`,
    'link-in-sentence',
  ],
  [
    'a video link in a list of links',
    '<ul><li><a href="https://www.youtube.com/watch?v=Brdg-_22aBc">Video</a></li></ul>',
    'link-in-list',
  ],
  [
    'a timeline',
    '<a class="twitter-timeline" href="https://twitter.com/HarbourNews">Posts by HarbourNews</a>',
    'timeline',
  ],
  [
    'a timeline in a blockquote',
    '<blockquote class="twitter-timeline"><a href="https://twitter.com/HarbourNews">Posts</a></blockquote>',
    'timeline',
  ],
  [
    'a follow button',
    '<a class="twitter-follow-button" href="https://twitter.com/HarbourNews">Follow @HarbourNews</a>',
    'follow-button',
  ],
  [
    'a share button',
    '<a class="twitter-share-button" href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1500000000000000001">Share</a>',
    'share-button',
  ],
  ["a button with a post's id", '<button data-tweet-id="1500000000000000001">Reply</button>', 'in-button'],
  [
    'the widget frame of a timeline',
    '<iframe src="https://platform.twitter.com/widgets/widget_iframe.abc.html?origin=https%3A%2F%2Fharbour.example"></iframe>',
    'timeline',
  ],
  [
    'a host that only ends like X',
    '<iframe src="https://notx.com/HarbourNews/status/1500000000000000001"></iframe>',
    'host-resembles',
  ],
  [
    'a host that only begins like X',
    '<iframe src="https://twitter.com.evil.example/a/status/1500000000000000001"></iframe>',
    'host-resembles',
  ],
  [
    'a host that names YouTube in its path',
    '<iframe src="https://evil.example/youtube.com/embed/Brdg-_22aBc"></iframe>',
    'host-inside',
  ],
  [
    'a host that names YouTube in its query',
    '<iframe src="https://ads.example/?x=//www.youtube.com/embed/Brdg-_22aBc"></iframe>',
    'host-inside',
  ],
  [
    'a status id with letters',
    '<amp-twitter data-tweetid="15000000000000000zz"></amp-twitter>',
    'id-malformed',
  ],
  [
    'a status id that overflows',
    '<amp-twitter data-tweetid="99999999999999999999"></amp-twitter>',
    'id-overflows',
  ],
  ['a channel on YouTube', '<p>https://www.youtube.com/@harbournews</p>', 'profile-link'],
  [
    'an id that is a word',
    '<iframe src="https://www.youtube.com/embed/live_stream?channel=UCabc"></iframe>',
    'no-post',
  ],
  ['an Instagram profile', '<p>https://www.instagram.com/harbour.pics/</p>', 'profile-link'],
  [
    'the like box',
    '<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F10150000000000001"></iframe>',
    'like-button',
  ],
  [
    'a page plug-in',
    '<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbournews"></iframe>',
    'timeline',
  ],
  ['a Telegram channel', '<p>https://t.me/harbournews</p>', 'profile-link'],
  [
    'a comment widget of Telegram',
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-discussion="harbournews/12"></script>',
    'comment-widget',
  ],
  [
    "the site's own player",
    '<div class="player" data-video-id="Brdg-_22aBc"><video src="/clips/bridge.mp4"></video></div>',
    'id-alone',
  ],
  [
    'a TikTok profile',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour" data-unique-id="harbour" data-embed-type="creator"><section></section></blockquote>',
    'profile-link',
  ],
  [
    'a frame from somewhere else',
    '<iframe src="https://maps.harbour.example/embed/12345678901"></iframe>',
    'own-player',
  ],
  [
    "a picture with a video's address",
    '<img src="/a.jpg" data-url="https://www.youtube.com/watch?v=Brdg-_22aBc">',
    'picture-element',
  ],
  ['a share bar', `<div class="share" data-share-url="${STATUS}"><span>Share</span></div>`, 'share-button'],
  [
    "a paragraph with a placeholder's attribute",
    `<div data-url="${STATUS}"><p>${'The council met on Tuesday to talk about the bridge. '.repeat(15)}</p></div>`,
    'holds-text',
  ],
  [
    'an ordinary quotation with a source',
    '<blockquote><p>We had no choice.</p><p>— Ada Harbour, harbour master, March 5, 2022</p></blockquote>',
    'plain-quotation',
  ],
  [
    'a person with a handle',
    '<p>Write to Ada Harbour (@adaharbour) before March 5, 2022.</p>',
    'handle-in-sentence',
  ],
  [
    'a handle and a day in a sentence',
    '<p>The port – Ada Harbour (@adaharbour) March 5, 2022, at noon – was closed.</p>',
    'handle-in-sentence',
  ],
  [
    'a follow box of Instagram',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/harbour.pics/"><a href="https://www.instagram.com/harbour.pics/">Harbour</a></blockquote>',
    'profile-link',
  ],
  [
    "Facebook's share button",
    '<iframe src="https://www.facebook.com/plugins/share_button.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F10150000000000001"></iframe>',
    'share-button',
  ],
  [
    "Facebook's comments",
    '<div class="fb-comments" data-href="https://harbour.example/news/bridge"></div>',
    'comment-widget',
  ],
  [
    "Facebook's page box",
    '<div class="fb-page" data-href="https://www.facebook.com/harbournews"></div>',
    'timeline',
  ],
  ...PLATFORM_TRAPS,
  [
    "Telegram's login",
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-login="harbourbot"></script>',
    'login-widget',
  ],
  [
    "Telegram's share button",
    '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-share-url="https://harbour.example/"></script>',
    'share-button',
  ],
  ['a search on Google', '<iframe src="https://www.google.com/search?q=bridge"></iframe>', 'search-link'],
  [
    'an ad frame of Google',
    '<iframe src="https://www.google.com/recaptcha/api2/aframe"></iframe>',
    'login-widget',
  ],
  [
    'a map of another host in a query',
    '<iframe src="https://maps.example/?u=https://www.google.com/maps/embed?pb=!1m18"></iframe>',
    'frame-unknown',
  ],
  [
    'a tag manager',
    '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-HARBOUR" height="0" width="0"></iframe></noscript>',
    'tracker',
  ],
  [
    'a feed of comments',
    '<div id="disqus_thread" data-disqus-url="https://harbour.example/news/bridge"></div>',
    'comment-widget',
  ],
  [
    "the page's own discovery link",
    '<link rel="alternate" type="application/json+oembed" href="https://harbour.example/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DBrdg-_22aBc">',
    'discovery-link',
  ],
  [
    "a share link with an article's number",
    '<div class="share twitter" data-id="1500000000000000001">Share</div>',
    'share-button',
  ],
  [
    "the site's own video beside a platform's name",
    '<div class="own-player youtube-style" data-video-id="12345"></div>',
    'id-malformed',
  ],
  ['a short number for a status', '<div class="tweet" data-id="12345678"></div>', 'id-malformed'],
  [
    'a citation of a page',
    '<blockquote><p>We had no choice.</p><cite><a href="https://harbour.example/report">The report</a></cite></blockquote>',
    'plain-quotation',
  ],
  [
    'a cite that stands in a sentence',
    '<p>As <cite><a href="https://x.com/HarbourNews/status/1500000000000000001">Harbour News</a></cite> said, it closes.</p>',
    'link-in-sentence',
  ],
  [
    "a caption under an embed's name",
    '<div class="embed-caption">Source: <a href="https://www.youtube.com/watch?v=Brdg-_22aBc">YouTube</a></div>',
    'link-in-caption',
  ],
  [
    'a box of links to several videos',
    '<div class="embed-list"><a href="https://youtu.be/Brdg-_22aBc">One</a><a href="https://youtu.be/Brdg-_22aBd">Two</a></div>',
    'link-in-list',
  ],
  [
    'JSON-LD, which has no place',
    '<script type="application/ld+json">{"@type":"NewsArticle","citation":[{"@type":"SocialMediaPosting","url":"https://x.com/HarbourNews/status/1500000000000000001"}]}</script>',
    'linked-data',
  ],
  [
    'state of another article',
    '<script type="application/json">{"content_elements":[{"type":"text","content":"Quite another article, which this page does not show."},{"type":"oembed_response","subtype":"twitter","raw_oembed":{"url":"https://twitter.com/HarbourNews/status/1500000000000000001"}}]}</script>',
    'state-elsewhere',
  ],
  [
    'state that only links',
    '<script type="application/json">{"list":[{"type":"text","text":"The harbour bridge closes on Monday."},{"type":"link","url":"https://twitter.com/HarbourNews/status/1500000000000000001"}]}</script>',
    'state-link',
  ],
  [
    'a frame of Nitter that shows a profile',
    '<iframe src="https://nitter.harbour.example/HarbourNews"></iframe>',
    'profile-link',
  ],
  [
    'a Rumble page in a list',
    '<ul><li><a href="https://rumble.com/v1brdg-the-bridge.html">Video</a></li></ul>',
    'link-in-list',
  ],
  ['a file of a picture at Imgur', '<p>https://i.imgur.com/HaRbOuR.jpg</p>', 'media-file'],
  ['an artist on Apple Music', '<p>https://music.apple.com/gb/artist/harbour/1500000001</p>', 'profile-link'],
  [
    'a comment that is no block',
    '<!-- embed {"url":"https://twitter.com/HarbourNews/status/1500000000000000001"} -->',
    'in-comment',
  ],
  ['a box to copy', '<textarea>&lt;iframe src="https://youtu.be/Brdg-_22aBc"&gt;</textarea>', 'in-code'],
  ['code', '<pre>https://x.com</pre><textarea>https://youtu.be/Brdg-_22aBc</textarea>', 'in-code'],
];
