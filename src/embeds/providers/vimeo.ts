import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Vimeo. The hash of an unlisted video is part of its address. */
export const vimeo: Provider = {
  name: 'vimeo',
  hosts: ['vimeo.com'],
  match(url) {
    const [, id, inPath] = /^\/(?:video\/)?(\d{5,12})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(url.pathname) ?? [];
    return id ? video(id, url.searchParams.get('h') ?? inPath) : undefined;
  },
  fromId: (id) => (/^\d{5,12}$/.test(id) ? video(id) : undefined),
  markup: [
    { tag: 'amp-vimeo', attribute: 'data-videoid', form: 'amp' },
    { tag: 'lite-vimeo', attribute: 'videoid', form: 'placeholder' },
    { attribute: 'data-vimeo-id', form: 'placeholder' },
  ],
  resolve: byOembed('vimeo'),
};

function video(id: string, hash?: string): EmbedRef {
  const secret = hash && /^[0-9a-f]{6,20}$/.test(hash) ? `/${hash}` : '';
  return { ref: id, kind: 'video', url: `https://vimeo.com/${id}${secret}` };
}
