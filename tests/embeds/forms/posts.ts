import type { Form } from './form.js';

/** Posts on other networks. */
export const POSTS: readonly Form[] = [
  {
    platform: 'Telegram',
    form: 'script',
    id: 'telegram:harbournews/1234',
    markup:
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="harbournews/1234"></script>',
  },
  {
    platform: 'Telegram',
    form: 'frame',
    id: 'telegram:harbournews/1234',
    markup: '<iframe src="https://t.me/harbournews/1234?embed=1"></iframe>',
  },
  {
    platform: 'Telegram',
    form: 'rendered frame',
    id: 'telegram:harbournews/1234',
    markup:
      '<iframe id="telegram-post-harbournews-1234" src="https://t.me/harbournews/1234?embed=1&mode=tme"></iframe>',
  },
  {
    platform: 'Telegram',
    form: 'blockquote',
    id: 'telegram:harbournews/1234',
    markup: '<blockquote class="telegram-post" data-telegram-post="harbournews/1234"></blockquote>',
  },
  {
    platform: 'Telegram',
    form: 'preview address',
    id: 'telegram:harbournews/1234',
    markup: '<p>https://t.me/s/harbournews/1234</p>',
  },
  {
    platform: 'Telegram',
    form: 'single',
    id: 'telegram:harbournews/1234',
    markup: '<p>https://telegram.me/harbournews/1234?single</p>',
  },
  {
    platform: 'Bluesky',
    form: 'blockquote',
    id: 'bluesky:at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g',
    markup:
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g" data-bluesky-cid="bafy"><p lang="en">Closed.<br><br><a href="https://bsky.app/profile/a">[image or embed]</a></p>&mdash; Harbour (<a href="https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx">@harbour.example</a>) <a href="https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx/post/3lp33byqedk2g">May 13, 2025</a></blockquote>',
  },
  {
    platform: 'Bluesky',
    form: 'frame',
    id: 'bluesky:at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g',
    markup:
      '<iframe src="https://embed.bsky.app/embed/did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3lp33byqedk2g?id=1"></iframe>',
  },
  {
    platform: 'Bluesky',
    form: 'address alone',
    id: 'bluesky:at://harbour.example/app.bsky.feed.post/3lp33byqedk2g',
    markup: '<p>https://bsky.app/profile/harbour.example/post/3lp33byqedk2g</p>',
  },
  {
    platform: 'Mastodon',
    form: 'frame',
    id: 'mastodon:https://mastodon.harbour.example/@port/109000000000000001',
    markup:
      '<iframe class="mastodon-embed" src="https://mastodon.harbour.example/@port/109000000000000001/embed"></iframe><script src="https://mastodon.harbour.example/embed.js"></script>',
  },
  {
    platform: 'Mastodon',
    form: 'blockquote',
    id: 'mastodon:https://mastodon.harbour.example/@port/109000000000000001',
    markup:
      '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.harbour.example/@port/109000000000000001/embed"></blockquote>',
  },
  {
    platform: 'Mastodon',
    form: 'address alone',
    id: 'mastodon:https://mastodon.social/@port/109000000000000001',
    markup: '<p>https://mastodon.social/@port/109000000000000001</p>',
  },
  {
    platform: 'Mastodon',
    form: 'of another instance',
    id: 'mastodon:https://mastodon.social/@port@harbour.example/109000000000000001',
    markup: '<p>https://mastodon.social/@port@harbour.example/109000000000000001</p>',
  },
  {
    platform: 'Mastodon',
    form: 'address of the actor',
    id: 'mastodon:https://mastodon.social/@port/109000000000000001',
    markup: '<p>https://mastodon.social/users/port/statuses/109000000000000001</p>',
  },
  {
    platform: 'Truth Social',
    form: 'frame',
    id: 'truthsocial:116000000000000001',
    markup:
      '<iframe class="truthsocial-embed" src="https://truthsocial.com/@harbour/116000000000000001/embed"></iframe>',
  },
  {
    platform: 'Truth Social',
    form: 'lazy frame',
    id: 'truthsocial:116000000000000001',
    markup:
      '<iframe class="truthsocial-embed" data-src="https://truthsocial.com/@harbour/posts/116000000000000001/embed"></iframe>',
  },
  {
    platform: 'Reddit',
    form: 'blockquote',
    id: 'reddit:1ab2cd3',
    markup:
      '<blockquote class="reddit-embed-bq" data-embed-height="316"><a href="https://www.reddit.com/r/harbour/comments/1ab2cd3/bridge/">Bridge</a><br> by<a href="https://www.reddit.com/user/port/">u/port</a> in<a href="https://www.reddit.com/r/harbour/">harbour</a></blockquote>',
  },
  {
    platform: 'Reddit',
    form: 'old blockquote',
    id: 'reddit:1ab2cd3',
    markup:
      '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/harbour/comments/1ab2cd3/bridge/?ref=share">Bridge</a></blockquote>',
  },
  {
    platform: 'Reddit',
    form: 'frame',
    id: 'reddit:1ab2cd3',
    markup:
      '<iframe src="https://www.redditmedia.com/r/harbour/comments/1ab2cd3/bridge/?ref_source=embed"></iframe>',
  },
  {
    platform: 'Reddit',
    form: 'new frame',
    id: 'reddit:1ab2cd3',
    markup: '<iframe src="https://embed.reddit.com/r/harbour/comments/1ab2cd3/bridge/"></iframe>',
  },
  {
    platform: 'Reddit',
    form: 'AMP',
    id: 'reddit:1ab2cd3',
    markup:
      '<amp-reddit data-embedtype="post" data-src="https://www.reddit.com/r/harbour/comments/1ab2cd3/bridge/"></amp-reddit>',
  },
  { platform: 'Reddit', form: 'short host', id: 'reddit:1ab2cd3', markup: '<p>https://redd.it/1ab2cd3</p>' },
  {
    platform: 'Reddit',
    form: 'share link',
    id: 'reddit:https://www.reddit.com/r/harbour/s/aBc123',
    markup: '<p>https://www.reddit.com/r/harbour/s/aBc123</p>',
  },
  {
    platform: 'LinkedIn',
    form: 'frame, share',
    id: 'linkedin:urn:li:share:7100000000000000001',
    markup:
      '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:7100000000000000001"></iframe>',
  },
  {
    platform: 'LinkedIn',
    form: 'frame, ugcPost',
    id: 'linkedin:urn:li:ugcPost:7100000000000000001',
    markup:
      '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:7100000000000000001"></iframe>',
  },
  {
    platform: 'LinkedIn',
    form: 'frame, activity',
    id: 'linkedin:urn:li:activity:7100000000000000001',
    markup:
      '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:activity:7100000000000000001"></iframe>',
  },
  {
    platform: 'Pinterest',
    form: 'pin',
    id: 'pinterest:700000000000000001',
    markup: '<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/700000000000000001/"></a>',
  },
  {
    platform: 'Pinterest',
    form: 'address with words',
    id: 'pinterest:700000000000000001',
    markup: '<p>https://www.pinterest.co.uk/pin/harbour-bridge--700000000000000001/</p>',
  },
  {
    platform: 'Pinterest',
    form: 'short link',
    id: 'pinterest:https://pin.it/aBc1234',
    markup: '<p>https://pin.it/aBc1234</p>',
  },
  {
    platform: 'VK',
    form: 'post',
    id: 'vk:wall-123456_789',
    markup:
      '<div id="vk_post_-123456_789"></div><script>VK.Widgets.Post("vk_post_-123456_789", -123456, 789, "aBcD");</script>',
  },
  {
    platform: 'VK',
    form: 'AMP',
    id: 'vk:wall-123456_789',
    markup:
      '<amp-vk data-embedtype="post" data-owner-id="-123456" data-post-id="789" data-hash="aBcD"></amp-vk>',
  },
  {
    platform: 'VK',
    form: 'video',
    id: 'vk:video-123456_456239017',
    markup: '<iframe src="https://vk.com/video_ext.php?oid=-123456&id=456239017&hash=aBcD"></iframe>',
  },
  {
    platform: 'VK',
    form: 'video, new host',
    id: 'vk:video-123456_456239017',
    markup: '<iframe src="https://vkvideo.ru/video_ext.php?oid=-123456&id=456239017"></iframe>',
  },
  {
    platform: 'VK',
    form: 'address alone',
    id: 'vk:wall-123456_789',
    markup: '<p>https://vk.com/wall-123456_789</p>',
  },
  {
    platform: 'Snapchat',
    form: 'blockquote',
    id: 'snapchat:spotlight/W7_EDlXWTBiXAEEniNoMPwAAYabc',
    markup:
      '<blockquote class="snapchat-embed" data-snapchat-embed-url="https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAYabc/embed"></blockquote>',
  },
  {
    platform: 'Odnoklassniki',
    form: 'video',
    id: 'odnoklassniki:1234567890123',
    markup: '<iframe src="https://ok.ru/videoembed/1234567890123"></iframe>',
  },
  {
    platform: 'Weibo',
    form: 'address alone',
    id: 'weibo:Lk3aBcDeF',
    markup: '<p>https://weibo.com/1234567890/Lk3aBcDeF</p>',
  },
];
