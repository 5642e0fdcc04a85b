import { byOembed } from '../oembed/ask.js';
import type { Provider } from '../provider.js';

/** Spotify. */
export const spotify: Provider = {
  name: 'spotify',
  hosts: ['open.spotify.com'],
  match(url) {
    const path =
      /^\/(?:intl-[a-z-]{2,5}\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|episode|show|artist)\/([A-Za-z0-9]{22})(?:\/|$)/.exec(
        url.pathname,
      );
    if (!path) return undefined;
    const ref = `${path[1]}/${path[2]}`;
    return { ref, kind: 'audio', url: `https://open.spotify.com/${ref}` };
  },
  resolve: byOembed('spotify'),
};
