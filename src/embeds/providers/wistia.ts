import type { Element } from 'domhandler';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

/** Wistia: frames, the box that its script fills, its own element, and the pages of its customers' accounts. */
export const wistia: Provider = {
  name: 'wistia',
  hosts: ['wistia.com', 'wistia.net'],
  match: ({ pathname }) => video(/^\/(?:embed\/iframe|medias)\/([a-z0-9]{10})\/?$/.exec(pathname)?.[1] ?? ''),
  fromId: video,
  markup: [
    { class: 'wistia_embed', form: 'script', parse },
    { tag: 'wistia-player', attribute: 'media-id', form: 'script' },
  ],
  resolve: byOembed('wistia'),
};

function video(id: string): EmbedRef | undefined {
  return /^[a-z0-9]{10}$/.test(id)
    ? { ref: id, kind: 'video', url: `https://fast.wistia.net/embed/iframe/${id}` }
    : undefined;
}

/** `<div class="wistia_embed wistia_async_ID">`. */
function parse({ attribs }: Element): Parsed | undefined {
  const ref = video(/(?:^|\s)wistia_async_([a-z0-9]{10})(?:\s|$)/.exec(attribs.class ?? '')?.[1] ?? '');
  return ref && { ref };
}
