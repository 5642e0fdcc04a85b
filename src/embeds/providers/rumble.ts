import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

const PLAYER = /^v[a-z0-9]{3,12}$/;

/** Rumble. A player's id is not that of the video's page: a page is known by its permalink. */
export const rumble: Provider = {
  name: 'rumble',
  hosts: ['rumble.com'],
  match(url) {
    const id = /^\/embed\/(?:[a-z0-9]{2,12}\.)?(v[a-z0-9]{3,12})(?:\/|$)/.exec(url.pathname)?.[1];
    if (id) return played(id);
    const page = /^\/(?:shorts\/v[a-z0-9]{3,12}|v[a-z0-9]{3,12}-[\w.%-]{1,300}\.html)$/.exec(
      url.pathname,
    )?.[0];
    const permalink = page && `https://rumble.com${page}`;
    return permalink ? { ref: permalink, kind: 'video', url: permalink } : undefined;
  },
  markup: [{ tag: 'div', attribute: 'id', form: 'script', parse }],
  resolve: byOembed('rumble'),
};

function played(id: string): EmbedRef | undefined {
  return PLAYER.test(id) ? { ref: id, kind: 'video', url: `https://rumble.com/embed/${id}/` } : undefined;
}

/** `<div id="rumble_ID">`, which `Rumble("play", …)` fills. */
function parse({ attribs }: Element): Parsed | undefined {
  const id = attribs.id ?? '';
  const ref = id.startsWith('rumble_') ? played(id.slice('rumble_'.length)) : undefined;
  return ref && { ref };
}
