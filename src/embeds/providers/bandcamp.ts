import type { EmbedRef, Provider } from '../provider.js';

const PLAYER = /^\/EmbeddedPlayer(?:\.html)?\/(.{1,500})$/;
const PERMALINK = /^\/(album|track)\/([\w-]{1,200})\/?$/;
const ARTIST = /^([a-z0-9-]{2,63})\.bandcamp\.com$/;

/** Bandcamp: an album or a track, by its number where a player shows it, by the artist's name for it in an address. */
export const bandcamp: Provider = {
  name: 'bandcamp',
  hosts: ['bandcamp.com'],
  match({ hostname, pathname }) {
    const [, settings] = PLAYER.exec(pathname) ?? [];
    if (settings) return played(settings.split('/'));
    const [, artist] = ARTIST.exec(hostname) ?? [];
    const [, kind, name] = PERMALINK.exec(pathname) ?? [];
    if (!artist || artist === 'www' || !kind || !name) return undefined;
    const url = `https://${artist}.bandcamp.com/${kind}/${name}`;
    return { ref: `${artist}/${kind}/${name}`, kind: 'audio', url, handle: artist };
  },
};

/** `album=1/size=large/track=2`: a track of an album is what is played. */
function played(settings: readonly string[]): EmbedRef | undefined {
  for (const kind of ['track', 'album']) {
    const setting = settings.find((each) => each.startsWith(`${kind}=`));
    const id = /^\w+=(\d{1,20})$/.exec(setting ?? '')?.[1];
    if (id)
      return {
        ref: `${kind}/${id}`,
        kind: 'audio',
        url: `https://bandcamp.com/EmbeddedPlayer/${kind}=${id}/`,
      };
  }
  return undefined;
}
