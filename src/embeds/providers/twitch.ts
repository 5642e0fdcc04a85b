import type { EmbedRef, Provider } from '../provider.js';

const NAME = /^\w{2,30}$/;
const CLIP = /^[\w-]{6,120}$/;

/** Twitch. A channel is an embed where its player stands; a link to one is a link to a profile. */
export const twitch: Provider = {
  name: 'twitch',
  hosts: ['twitch.tv'],
  match(url) {
    if (url.hostname === 'player.twitch.tv') return played(url.searchParams);
    if (url.hostname === 'clips.twitch.tv') {
      return clip(url.pathname === '/embed' ? (url.searchParams.get('clip') ?? '') : url.pathname.slice(1));
    }
    const [, video] = /^\/(?:\w{2,30}\/)?v(?:ideos?)?\/(\d{6,20})\/?$/.exec(url.pathname) ?? [];
    if (video) return shown('videos', video);
    return clip(/^\/\w{2,30}\/clip\/([\w-]+)\/?$/.exec(url.pathname)?.[1] ?? '');
  },
};

function played(query: URLSearchParams): EmbedRef | undefined {
  const video = query.get('video')?.replace(/^v/, '') ?? '';
  if (/^\d{6,20}$/.test(video)) return shown('videos', video);
  const collection = query.get('collection') ?? '';
  if (/^[\w-]{6,40}$/.test(collection)) return shown('collections', collection);
  const channel = query.get('channel') ?? '';
  if (!NAME.test(channel)) return undefined;
  return {
    ref: `channel/${channel}`,
    kind: 'video',
    url: `https://www.twitch.tv/${channel}`,
    handle: channel,
  };
}

function clip(slug: string): EmbedRef | undefined {
  if (!CLIP.test(slug)) return undefined;
  return { ref: `clip/${slug}`, kind: 'video', url: `https://clips.twitch.tv/${slug}` };
}

const shown = (kind: string, id: string): EmbedRef => ({
  ref: `${kind}/${id}`,
  kind: 'video',
  url: `https://www.twitch.tv/${kind}/${id}`,
});
