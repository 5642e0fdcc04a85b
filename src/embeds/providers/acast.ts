import type { EmbedRef, Provider } from '../provider.js';

const SLUG = '[\\w%.~-]{1,200}';
const PUBLIC = new RegExp(`^/(?:s/)?(${SLUG})/(?:episodes/)?(${SLUG})/?$`);
const PLAYER = new RegExp(`^/(?:\\$/)?(${SLUG})(?:/(?:episodes/)?(${SLUG}))?/?$`);
const PLAYERS = new Set(['embed.acast.com', 'player.acast.com']);

/** Acast: an episode of a show, or the show where its player stands. */
export const acast: Provider = {
  name: 'acast',
  hosts: ['embed.acast.com', 'player.acast.com', 'play.acast.com', 'shows.acast.com'],
  match(url) {
    const isPlayer = PLAYERS.has(url.hostname);
    const [, show, episode] = (isPlayer ? PLAYER : PUBLIC).exec(url.pathname) ?? [];
    if (!show) return undefined;
    return url.pathname.startsWith('/$/') ? numbered(show, episode) : named(show, episode);
  },
};

function named(show: string, episode?: string): EmbedRef {
  const url = `https://shows.acast.com/${show}${episode ? `/episodes/${episode}` : ''}`;
  return { ref: episode ? `${show}/${episode}` : show, kind: 'audio', url };
}

/** Players may name show and episode by ids of their own, which no other address takes. */
function numbered(show: string, episode?: string): EmbedRef {
  const ref = episode ? `${show}/${episode}` : show;
  return { ref, kind: 'audio', url: `https://embed.acast.com/$/${ref}` };
}
