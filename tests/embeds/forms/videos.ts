import type { Form } from './form.js';

/** Videos. */
export const VIDEOS: readonly Form[] = [
  {
    platform: 'TikTok',
    form: 'blockquote',
    id: 'tiktok:7071234567890123456',
    markup:
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour.live/video/7071234567890123456" data-video-id="7071234567890123456"><section></section></blockquote><script async src="https://www.tiktok.com/embed.js"></script>',
  },
  {
    platform: 'TikTok',
    form: 'frame',
    id: 'tiktok:7071234567890123456',
    markup: '<iframe src="https://www.tiktok.com/embed/7071234567890123456"></iframe>',
  },
  {
    platform: 'TikTok',
    form: 'frame, v2',
    id: 'tiktok:7071234567890123456',
    markup: '<iframe src="https://www.tiktok.com/embed/v2/7071234567890123456"></iframe>',
  },
  {
    platform: 'TikTok',
    form: 'frame, v3',
    id: 'tiktok:7071234567890123456',
    markup: '<iframe src="https://www.tiktok.com/embed/v3/7071234567890123456"></iframe>',
  },
  {
    platform: 'TikTok',
    form: 'player',
    id: 'tiktok:7071234567890123456',
    markup: '<iframe src="https://www.tiktok.com/player/v1/7071234567890123456"></iframe>',
  },
  {
    platform: 'TikTok',
    form: 'AMP',
    id: 'tiktok:7071234567890123456',
    markup:
      '<amp-tiktok data-src="https://www.tiktok.com/@harbour.live/video/7071234567890123456"></amp-tiktok>',
  },
  {
    platform: 'TikTok',
    form: 'photo',
    id: 'tiktok:7071234567890123456',
    markup: '<p>https://www.tiktok.com/@harbour.live/photo/7071234567890123456</p>',
  },
  {
    platform: 'TikTok',
    form: 'mobile',
    id: 'tiktok:7071234567890123456',
    markup: '<p>https://m.tiktok.com/v/7071234567890123456.html</p>',
  },
  {
    platform: 'TikTok',
    form: 'short link',
    id: 'tiktok:https://vm.tiktok.com/ZMabc12/',
    markup: '<p>https://vm.tiktok.com/ZMabc12/</p>',
  },
  {
    platform: 'YouTube',
    form: 'frame',
    id: 'youtube:Brdg-_22aBc',
    markup: '<iframe src="https://www.youtube.com/embed/Brdg-_22aBc?rel=0"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'frame without cookies',
    id: 'youtube:Brdg-_22aBc',
    markup: '<iframe src="https://www.youtube-nocookie.com/embed/Brdg-_22aBc"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'span of a lazy loader',
    id: 'youtube:Brdg-_22aBc',
    markup: `<span class="press-youtube" data-src="https://www.youtube.com/embed/Brdg-_22aBc?autoplay=1"><img src="/still.jpg" alt=""></span>`,
  },
  {
    platform: 'YouTube',
    form: 'media element',
    id: 'youtube:Brdg-_22aBc',
    markup: `<video controls><source type="video/youtube" src="https://youtu.be/Brdg-_22aBc?_=1"></video>`,
  },
  {
    platform: 'YouTube',
    form: 'AMP',
    id: 'youtube:Brdg-_22aBc',
    markup: '<amp-youtube data-videoid="Brdg-_22aBc"></amp-youtube>',
  },
  {
    platform: 'YouTube',
    form: 'lite',
    id: 'youtube:Brdg-_22aBc',
    markup: '<lite-youtube videoid="Brdg-_22aBc"></lite-youtube>',
  },
  {
    platform: 'YouTube',
    form: 'lite, other name',
    id: 'youtube:Brdg-_22aBc',
    markup: '<lite-youtube video-id="Brdg-_22aBc"></lite-youtube>',
  },
  {
    platform: 'YouTube',
    form: 'data-youtube-id',
    id: 'youtube:Brdg-_22aBc',
    markup: '<div data-youtube-id="Brdg-_22aBc"></div>',
  },
  {
    platform: 'YouTube',
    form: 'data-ytid',
    id: 'youtube:Brdg-_22aBc',
    markup: '<div data-ytid="Brdg-_22aBc"></div>',
  },
  {
    platform: 'YouTube',
    form: 'object',
    id: 'youtube:Brdg-_22aBc',
    markup: '<object data="https://www.youtube.com/v/Brdg-_22aBc"></object>',
  },
  {
    platform: 'YouTube',
    form: 'embed',
    id: 'youtube:Brdg-_22aBc',
    markup: '<embed src="https://www.youtube.com/v/Brdg-_22aBc">',
  },
  {
    platform: 'YouTube',
    form: 'lazy frame',
    id: 'youtube:Brdg-_22aBc',
    markup: '<iframe data-src="https://www.youtube.com/embed/Brdg-_22aBc"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'watch',
    id: 'youtube:Brdg-_22aBc',
    markup: '<p>https://www.youtube.com/watch?v=Brdg-_22aBc&amp;t=30</p>',
  },
  {
    platform: 'YouTube',
    form: 'short host',
    id: 'youtube:Brdg-_22aBc',
    markup: '<p>https://youtu.be/Brdg-_22aBc</p>',
  },
  {
    platform: 'YouTube',
    form: 'shorts',
    id: 'youtube:Brdg-_22aBc',
    markup: '<p>https://www.youtube.com/shorts/Brdg-_22aBc</p>',
  },
  {
    platform: 'YouTube',
    form: 'live',
    id: 'youtube:Brdg-_22aBc',
    markup: '<p>https://www.youtube.com/live/Brdg-_22aBc</p>',
  },
  {
    platform: 'YouTube',
    form: 'list',
    id: 'youtube:PLhArBoUrBrIdGe01',
    markup: '<iframe src="https://www.youtube.com/embed/videoseries?list=PLhArBoUrBrIdGe01"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'list, by type',
    id: 'youtube:PLhArBoUrBrIdGe01',
    markup: '<iframe src="https://www.youtube.com/embed/?listType=playlist&list=PLhArBoUrBrIdGe01"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'live channel',
    id: 'youtube:UCabcdefghijklmnopqrstuv',
    markup:
      '<iframe src="https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv"></iframe>',
  },
  {
    platform: 'YouTube',
    form: 'AMP, live channel',
    id: 'youtube:UCabcdefghijklmnopqrstuv',
    markup: '<amp-youtube data-live-channelid="UCabcdefghijklmnopqrstuv"></amp-youtube>',
  },
  {
    platform: 'Twitch',
    form: 'video',
    id: 'twitch:videos/1500000001',
    markup: '<iframe src="https://player.twitch.tv/?video=1500000001&parent=harbour.example"></iframe>',
  },
  {
    platform: 'Twitch',
    form: 'channel',
    id: 'twitch:channel/harbour',
    markup: '<iframe src="https://player.twitch.tv/?channel=harbour&parent=harbour.example"></iframe>',
  },
  {
    platform: 'Twitch',
    form: 'clip',
    id: 'twitch:clip/BraveHarbourBridge-AbC_12',
    markup:
      '<iframe src="https://clips.twitch.tv/embed?clip=BraveHarbourBridge-AbC_12&parent=harbour.example"></iframe>',
  },
  {
    platform: 'Dailymotion',
    form: 'frame',
    id: 'dailymotion:x8abcde',
    markup: '<iframe src="https://www.dailymotion.com/embed/video/x8abcde"></iframe>',
  },
  {
    platform: 'Dailymotion',
    form: 'player',
    id: 'dailymotion:x8abcde',
    markup: '<iframe src="https://geo.dailymotion.com/player/xabc1.html?video=x8abcde"></iframe>',
  },
  {
    platform: 'Dailymotion',
    form: 'AMP',
    id: 'dailymotion:x8abcde',
    markup: '<amp-dailymotion data-videoid="x8abcde"></amp-dailymotion>',
  },
  {
    platform: 'Dailymotion',
    form: 'script',
    id: 'dailymotion:x8abcde',
    markup: '<script src="https://geo.dailymotion.com/player/xabc1.js" data-video="x8abcde"></script>',
  },
  {
    platform: 'Dailymotion',
    form: 'short host',
    id: 'dailymotion:x8abcde',
    markup: '<p>https://dai.ly/x8abcde</p>',
  },
  {
    platform: 'Vimeo',
    form: 'frame',
    id: 'vimeo:123456789',
    markup: '<iframe src="https://player.vimeo.com/video/123456789"></iframe>',
  },
  {
    platform: 'Vimeo',
    form: 'AMP',
    id: 'vimeo:123456789',
    markup: '<amp-vimeo data-videoid="123456789"></amp-vimeo>',
  },
  {
    platform: 'Vimeo',
    form: 'with its hash',
    id: 'vimeo:123456789',
    markup: '<iframe src="https://player.vimeo.com/video/123456789?h=a1b2c3d4e5"></iframe>',
  },
];
