import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';
import { pathOf, readUrl } from '../url.js';

const NO_USERS = new Set('discover search charts stream upload you pages player tags messages'.split(' '));
const API_PATH = /^\/(tracks|playlists|users)\/(?:soundcloud:\w+:)?(\d{1,20})$/;

/** SoundCloud. Players name a track by its number or by its permalink; the number is the ref where it is given. */
export const soundcloud: Provider = {
  name: 'soundcloud',
  hosts: ['soundcloud.com'],
  match(url) {
    if (url.hostname === 'w.soundcloud.com') {
      const inner = readUrl(url.searchParams.get('url') ?? undefined);
      return inner && /^(?:(?:api|www|m)\.)?soundcloud\.com$/.test(inner.hostname)
        ? fromAddress(inner)
        : undefined;
    }
    return fromAddress(url);
  },
  fromId: (id) => numbered('tracks', id),
  markup: [{ tag: 'amp-soundcloud', attribute: 'data-trackid', form: 'amp' }],
  resolve: byOembed('soundcloud'),
};

function fromAddress(url: URL): EmbedRef | undefined {
  if (url.hostname === 'api.soundcloud.com') {
    const [, kind = '', id = ''] = API_PATH.exec(url.pathname.replace(/%3a/gi, ':')) ?? [];
    return numbered(kind, id, url.searchParams.get('secret_token'));
  }
  const parts = pathOf(url);
  const [user = '', second, third] = parts;
  if (NO_USERS.has(user) || !/^[\w-]{1,60}$/.test(user) || !second) return undefined;
  const path = second === 'sets' ? third && `sets/${third}` : second;
  if (!path || !/^[\w%/-]{1,300}$/.test(path)) return undefined;
  const permalink = `https://soundcloud.com/${user}/${path}`;
  return { ref: permalink, kind: 'audio', url: permalink };
}

/** The token of a track that is not listed is part of its address. */
function numbered(kind: string, id: string, token?: string | null): EmbedRef | undefined {
  if (!kind || !/^\d{1,20}$/.test(id)) return undefined;
  const secret = token && /^[\w-]{4,40}$/.test(token) ? `?secret_token=${token}` : '';
  return { ref: `${kind}/${id}`, kind: 'audio', url: `https://api.soundcloud.com/${kind}/${id}${secret}` };
}
