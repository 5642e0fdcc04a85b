import type { MissCode } from '../../src/embeds/misses/codes.js';

export type Trap = readonly [what: string, html: string, code: MissCode];

/** What of single platforms looks like an embed and is none: buttons, boards, people, companies, scripts. */
export const PLATFORM_TRAPS: readonly Trap[] = [
  [
    "Pinterest's button",
    '<a data-pin-do="buttonPin" href="https://www.pinterest.com/pin/700000000000000001/">Save</a>',
    'share-button',
  ],
  [
    'a board on Pinterest',
    '<a data-pin-do="embedBoard" href="https://www.pinterest.com/harbour/bridges/">Bridges</a>',
    'timeline',
  ],
  [
    "VK's group widget",
    '<div id="vk_groups"></div><script>VK.Widgets.Group("vk_groups", {}, 123456);</script>',
    'timeline',
  ],
  ["VK's like button", '<div id="vk_like"></div>', 'like-button'],
  [
    "Weibo's share button",
    '<iframe src="https://service.weibo.com/share/share.php?url=https%3A%2F%2Fweibo.com%2F1234567890%2FLk3aBcDeF"></iframe>',
    'share-button',
  ],
  ['a profile on Mastodon', '<p>https://mastodon.social/@harbour</p>', 'profile-link'],
  [
    'a numbered page of an unknown host that looks like Mastodon',
    '<p>https://news.example/@harbour/109000000000000001</p>',
    'instance-unknown',
  ],
  ['a channel on Twitch', '<p>https://www.twitch.tv/harbour</p>', 'profile-link'],
  ['a person on the Internet Archive', '<p>https://archive.org/details/@harbour</p>', 'profile-link'],
  [
    "a copy of the site's own page",
    '<iframe src="https://web.archive.org/web/2020/https://harbour.example/news"></iframe>',
    'frame-unknown',
  ],
  ['a show on Buzzsprout', '<p>https://www.buzzsprout.com/12345</p>', 'profile-link'],
  ['a show on Podigee', '<p>https://harbour.podigee.io/</p>', 'no-post'],
  ['a publisher on Issuu', '<p>https://issuu.com/harbourcouncil</p>', 'profile-link'],
  [
    "Wistia's script alone",
    '<script src="https://fast.wistia.com/assets/external/E-v1.js" async></script>',
    'loader-script',
  ],
  ['a login page on Streamable', '<p>https://streamable.com/login</p>', 'no-post'],
  ['a company on LinkedIn', '<p>https://www.linkedin.com/company/harbour</p>', 'profile-link'],
  [
    "LinkedIn's share button",
    '<script type="IN/Share" data-url="https://harbour.example/"></script>',
    'share-button',
  ],
];
