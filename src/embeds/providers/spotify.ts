import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Spotify. */
export const spotify: Provider = {
  name: 'spotify',
  hosts: ['open.spotify.com'],
  match(url) {
    const path =
      /^\/(?:intl-[a-z-]{2,5}\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|episode|show|artist)\/([A-Za-z0-9]{22})(?:\/|$)/.exec(
        url.pathname,
      );
    return shown(path?.[1], path?.[2]) ?? fromId(url.searchParams.get('uri') ?? '');
  },
  fromId,
  markup: [{ attribute: 'data-spotify-uri', form: 'placeholder' }],
  resolve: byOembed('spotify'),
};

/** `spotify:episode:ID` */
function fromId(uri: string): EmbedRef | undefined {
  const [, kind, id] =
    /^spotify:(?:user:[^:]{1,60}:)?(track|album|playlist|episode|show|artist):([A-Za-z0-9]{22})$/.exec(uri) ??
    [];
  return shown(kind, id);
}

function shown(kind?: string, id?: string): EmbedRef | undefined {
  const ref = `${kind}/${id}`;
  return kind && id ? { ref, kind: 'audio', url: `https://open.spotify.com/${ref}` } : undefined;
}
