import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';

/** Dailymotion. A player is one video's, or a playlist's. */
export const dailymotion: Provider = {
  name: 'dailymotion',
  hosts: ['dailymotion.com', 'dai.ly'],
  match(url) {
    if (/^\/player(?:\/\w+)?\.html$/.test(url.pathname)) {
      const { searchParams: query } = url;
      return video(query.get('video') ?? '') ?? playlist(query.get('playlist') ?? '');
    }
    if (url.hostname === 'dai.ly') return video(url.pathname.slice(1));
    const [, isList, id = ''] =
      /^\/(?:embed\/)?(?:swf\/)?(?:video|(playlist))\/([a-z0-9]+)/i.exec(url.pathname) ?? [];
    return isList ? playlist(id) : video(id);
  },
  fromId: video,
  markup: [
    { tag: 'amp-dailymotion', attribute: 'data-videoid', form: 'amp' },
    { tag: 'lite-dailymotion', attribute: 'videoid', form: 'placeholder' },
    { class: 'dailymotion_player', attribute: 'videoid', form: 'placeholder' },
    { tag: 'script', attribute: 'data-video', form: 'script', parse: ofScript },
    { tag: 'script', attribute: 'data-playlist', form: 'script', parse: ofScript },
  ],
  resolve: byOembed('dailymotion'),
};

function video(id: string): EmbedRef | undefined {
  if (!/^[xk][a-z0-9]{4,24}$/i.test(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://www.dailymotion.com/video/${id}` };
}

function playlist(id: string): EmbedRef | undefined {
  if (!/^x[a-z0-9]{4,24}$/i.test(id)) return undefined;
  return { ref: `playlist/${id}`, kind: 'video', url: `https://www.dailymotion.com/playlist/${id}` };
}

/** `<script src="https://geo.dailymotion.com/player/PLAYER.js" data-video="ID">` */
function ofScript({ attribs }: Element): Parsed | undefined {
  if (readUrl(attribs.src)?.hostname !== 'geo.dailymotion.com') return undefined;
  const ref = video(attribs['data-video'] ?? '') ?? playlist(attribs['data-playlist'] ?? '');
  return ref && { ref };
}
