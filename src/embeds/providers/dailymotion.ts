import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Dailymotion. */
export const dailymotion: Provider = {
  name: 'dailymotion',
  hosts: ['dailymotion.com', 'dai.ly'],
  match(url) {
    if (/^\/player(?:\/\w+)?\.html$/.test(url.pathname)) return video(url.searchParams.get('video') ?? '');
    if (url.hostname === 'dai.ly') return video(url.pathname.slice(1));
    return video(/^\/(?:embed\/)?video\/([a-z0-9]+)/i.exec(url.pathname)?.[1] ?? '');
  },
  fromId: video,
  markup: [{ tag: 'amp-dailymotion', attribute: 'data-videoid', form: 'amp' }],
  resolve: byOembed('dailymotion'),
};

function video(id: string): EmbedRef | undefined {
  if (!/^[xk][a-z0-9]{4,24}$/i.test(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://www.dailymotion.com/video/${id}` };
}
