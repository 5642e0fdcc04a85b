import type { Form } from './form.js';

/** Videos on hosts that are no networks: those who make them put them there to be shown elsewhere. */
export const HOSTED_VIDEOS: readonly Form[] = [
  {
    platform: 'Streamable',
    form: 'frame, e',
    id: 'streamable:abc12d',
    markup: '<iframe src="https://streamable.com/e/abc12d"></iframe>',
  },
  {
    platform: 'Streamable',
    form: 'frame, s',
    id: 'streamable:abc12d',
    markup: '<iframe src="https://streamable.com/s/abc12d"></iframe>',
  },
  {
    platform: 'Streamable',
    form: 'frame, o',
    id: 'streamable:abc12d',
    markup: '<iframe src="https://streamable.com/o/abc12d"></iframe>',
  },
  {
    platform: 'Rumble',
    form: 'frame',
    id: 'rumble:v1abcde',
    markup: '<iframe src="https://rumble.com/embed/v1abcde/?pub=4"></iframe>',
  },
  {
    platform: 'Rumble',
    form: 'script',
    id: 'rumble:v1abcde',
    markup:
      '<div id="rumble_v1abcde"></div><script>Rumble("play",{"video":"v1abcde","div":"rumble_v1abcde"});</script>',
  },
  {
    platform: 'Aparat',
    form: 'frame',
    id: 'aparat:aBc12',
    markup: '<iframe src="https://www.aparat.com/video/video/embed/videohash/aBc12/vt/frame"></iframe>',
  },
  {
    platform: 'Bilibili',
    form: 'frame',
    id: 'bilibili:BV1xx411c7mD',
    markup: '<iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1"></iframe>',
  },
  {
    platform: 'TED',
    form: 'frame',
    id: 'ted:ada_harbour_bridges',
    markup: '<iframe src="https://embed.ted.com/talks/ada_harbour_bridges"></iframe>',
  },
  {
    platform: 'VideoPress',
    form: 'frame',
    id: 'videopress:HaRb0uR1',
    markup: '<iframe src="https://videopress.com/embed/HaRb0uR1?hd=1"></iframe>',
  },
  {
    platform: 'VideoPress',
    form: "WordPress.com's frame",
    id: 'videopress:HaRb0uR1',
    markup: '<iframe src="https://video.wordpress.com/embed/HaRb0uR1?hd=1"></iframe>',
  },
  {
    platform: 'VideoPress',
    form: 'bare address',
    id: 'videopress:HaRb0uR1',
    markup: '<p>https://videopress.com/v/HaRb0uR1</p>',
  },
  {
    platform: 'Wistia',
    form: 'frame',
    id: 'wistia:br1dge2h4r',
    markup: '<iframe src="//fast.wistia.net/embed/iframe/br1dge2h4r?videoFoam=true"></iframe>',
  },
  {
    platform: 'Wistia',
    form: 'box',
    id: 'wistia:br1dge2h4r',
    markup:
      '<script src="https://fast.wistia.com/assets/external/E-v1.js" async></script><div class="wistia_responsive_padding"><div class="wistia_responsive_wrapper"><div class="wistia_embed wistia_async_br1dge2h4r videoFoam=true">&nbsp;</div></div></div>',
  },
  {
    platform: 'Wistia',
    form: 'element',
    id: 'wistia:br1dge2h4r',
    markup: '<wistia-player media-id="br1dge2h4r" aspect="1.78"></wistia-player>',
  },
  {
    platform: 'Wistia',
    form: 'bare address',
    id: 'wistia:br1dge2h4r',
    markup: '<p>https://harbour.wistia.com/medias/br1dge2h4r</p>',
  },
];
