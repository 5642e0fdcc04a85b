import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';
import { pathOf } from '../url.js';

/** Words of eleven letters that stand where an id would, and are none. */
const NO_IDS = new Set(['videoseries', 'live_stream']);
const ID_PATHS = new Set(['embed', 'v', 'e', 'shorts', 'live']);

/** YouTube. */
export const youtube: Provider = {
  name: 'youtube',
  hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  match(url) {
    const [first = '', second = ''] = pathOf(url);
    if (url.hostname.endsWith('youtu.be')) return video(first);
    if (first === 'watch') return video(url.searchParams.get('v') ?? '');
    return ID_PATHS.has(first) ? video(second) : undefined;
  },
  fromId: video,
  markup: [
    { tag: 'amp-youtube', attribute: 'data-videoid', form: 'amp' },
    { tag: 'lite-youtube', attribute: 'videoid', form: 'placeholder' },
    { tag: 'lite-youtube', attribute: 'video-id', form: 'placeholder' },
    { attribute: 'data-youtube-id', form: 'placeholder' },
    { attribute: 'data-youtubeid', form: 'placeholder' },
    { attribute: 'data-ytid', form: 'placeholder' },
    { attribute: 'data-youtube', form: 'placeholder' },
  ],
  resolve: byOembed('youtube'),
};

function video(id: string): EmbedRef | undefined {
  if (!/^[\w-]{11}$/.test(id) || NO_IDS.has(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://www.youtube.com/watch?v=${id}` };
}
