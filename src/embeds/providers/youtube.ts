import type { Element } from 'domhandler';
import { ofSubstack } from '../markup/substack.js';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { pathOf } from '../url.js';

/** Words of eleven letters that stand where an id would, and are none. */
const NO_IDS = new Set(['videoseries', 'live_stream']);
const LIST = /^(?:PL|UU|FL|OL|RD|SP|EL)[\w-]{8,60}$/;
const CHANNEL = /^UC[\w-]{22}$/;
const ID_PATHS = new Set(['embed', 'v', 'e', 'shorts', 'live']);

/** YouTube. */
export const youtube: Provider = {
  name: 'youtube',
  hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  match(url) {
    const [first = '', second = ''] = pathOf(url);
    if (url.hostname.endsWith('youtu.be')) return video(first);
    const named = first === 'watch' ? url.searchParams.get('v') : ID_PATHS.has(first) && second;
    return (named && video(named.replace(/&.*/, ''))) || listed(url, first, second);
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
    { class: 'youtube', attribute: 'data-embed', form: 'placeholder' },
    { class: 'youtube_player', attribute: 'videoid', form: 'placeholder' },
    { class: 'youtube-wrap', attribute: 'data-attrs', form: 'data', parse: (it) => ofSubstack(it, video) },
    { tag: 'amp-youtube', attribute: 'data-live-channelid', form: 'amp', parse: (it) => ofChannel(it) },
  ],
  resolve: byOembed('youtube'),
};

function video(id: string): EmbedRef | undefined {
  if (!/^[\w-]{11}$/.test(id) || NO_IDS.has(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://www.youtube.com/watch?v=${id}` };
}

/** A player of a list, or of what a channel shows just now. */
function listed(url: URL, first: string, second: string): EmbedRef | undefined {
  const isPlayer = first === 'embed' && (!second || NO_IDS.has(second));
  if (!isPlayer && first !== 'playlist') return undefined;
  if (second === 'live_stream') return channel(url.searchParams.get('channel') ?? '');
  const list = url.searchParams.get('list') ?? '';
  if (!LIST.test(list)) return undefined;
  return { ref: list, kind: 'video', url: `https://www.youtube.com/playlist?list=${list}` };
}

function channel(id: string): EmbedRef | undefined {
  if (!CHANNEL.test(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://www.youtube.com/channel/${id}/live` };
}

function ofChannel({ attribs }: Element): Parsed | undefined {
  const ref = channel(attribs['data-live-channelid'] ?? '');
  return ref && { ref };
}
