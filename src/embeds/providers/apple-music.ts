import type { Provider } from '../provider.js';

const PATH =
  /^\/([a-z]{2})\/(album|playlist|song|music-video|station|artist)\/(?:([^/]{1,200})\/)?((?:pl|ra)\.[\w-]{6,60}|\d{5,20})\/?$/;

/** Apple Music. `i` names one song of an album. */
export const appleMusic: Provider = {
  name: 'apple-music',
  hosts: ['music.apple.com'],
  match(url) {
    const [, country, kind, slug, id] = PATH.exec(url.pathname) ?? [];
    if (!kind || !id || kind === 'artist') return undefined;
    const song = /^\d{5,20}$/.exec(url.searchParams.get('i') ?? '')?.[0];
    const path = [country, kind, slug, id].filter(Boolean).join('/');
    return {
      ref: song ? `song/${song}` : `${kind}/${id}`,
      kind: kind === 'music-video' ? 'video' : 'audio',
      url: `https://music.apple.com/${path}${song ? `?i=${song}` : ''}`,
    };
  },
};
