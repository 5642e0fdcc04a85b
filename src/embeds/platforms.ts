import type { Provider } from './provider.js';
import { acast } from './providers/acast.js';
import { aparat } from './providers/aparat.js';
import { appleMusic } from './providers/apple-music.js';
import { applePodcasts } from './providers/apple-podcasts.js';
import { archiveOrg } from './providers/archive-org.js';
import { bandcamp } from './providers/bandcamp.js';
import { bilibili } from './providers/bilibili.js';
import { bluesky } from './providers/bluesky.js';
import { dailymotion } from './providers/dailymotion.js';
import { datawrapper } from './providers/datawrapper.js';
import { documentcloud } from './providers/documentcloud.js';
import { facebook } from './providers/facebook.js';
import { flourish } from './providers/flourish.js';
import { giphy } from './providers/giphy.js';
import { googleMaps } from './providers/google-maps.js';
import { imgur } from './providers/imgur.js';
import { infogram } from './providers/infogram.js';
import { instagram } from './providers/instagram.js';
import { issuu } from './providers/issuu.js';
import { linkedin } from './providers/linkedin.js';
import { mastodon } from './providers/mastodon.js';
import { odnoklassniki } from './providers/odnoklassniki.js';
import { pinterest } from './providers/pinterest.js';
import { podcastPlayers } from './providers/podcast-players.js';
import { reddit } from './providers/reddit.js';
import { rumble } from './providers/rumble.js';
import { scribd } from './providers/scribd.js';
import { snapchat } from './providers/snapchat.js';
import { soundcloud } from './providers/soundcloud.js';
import { spotify } from './providers/spotify.js';
import { streamable } from './providers/streamable.js';
import { ted } from './providers/ted.js';
import { telegram } from './providers/telegram.js';
import { threads } from './providers/threads.js';
import { tiktok } from './providers/tiktok.js';
import { truthsocial } from './providers/truthsocial.js';
import { twitch } from './providers/twitch.js';
import { videopress } from './providers/videopress.js';
import { vimeo } from './providers/vimeo.js';
import { vk } from './providers/vk.js';
import { weibo } from './providers/weibo.js';
import { wistia } from './providers/wistia.js';
import { youtube } from './providers/youtube.js';
import { x } from './x/provider.js';

/** Every platform that is known: the one list. */
export const PROVIDERS: readonly Provider[] = [
  x,
  youtube,
  instagram,
  tiktok,
  facebook,
  telegram,
  bluesky,
  threads,
  mastodon,
  reddit,
  truthsocial,
  linkedin,
  pinterest,
  snapchat,
  vk,
  odnoklassniki,
  weibo,
  vimeo,
  dailymotion,
  twitch,
  streamable,
  rumble,
  aparat,
  bilibili,
  ted,
  videopress,
  wistia,
  spotify,
  soundcloud,
  appleMusic,
  applePodcasts,
  acast,
  bandcamp,
  ...podcastPlayers,
  datawrapper,
  flourish,
  infogram,
  googleMaps,
  scribd,
  documentcloud,
  issuu,
  archiveOrg,
  imgur,
  giphy,
];
