import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Pages of the site itself that are as short as an id. */
const NO_IDS = new Set('about login logout signup terms help press pricing privacy upload labs'.split(' '));

/** Streamable. */
export const streamable: Provider = {
  name: 'streamable',
  hosts: ['streamable.com'],
  match: (url) => video(/^\/(?:[eso]\/)?([a-z0-9]{4,10})(?:\/|$)/.exec(url.pathname)?.[1] ?? ''),
  resolve: byOembed('streamable'),
};

function video(id: string): EmbedRef | undefined {
  if (!id || NO_IDS.has(id)) return undefined;
  return { ref: id, kind: 'video', url: `https://streamable.com/${id}` };
}
