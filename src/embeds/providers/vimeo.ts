import { ofSubstack } from '../markup/substack.js';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

const PATH =
  /^\/(?:video\/|(?:channels|groups)\/[\w-]{1,60}\/(?:videos\/)?|album\/\d{1,12}\/video\/)?(\d{5,12})(?:\/([0-9a-f]{6,20}))?\/?$/;

/** Vimeo. The hash of an unlisted video is part of its address. */
export const vimeo: Provider = {
  name: 'vimeo',
  hosts: ['vimeo.com'],
  match(url) {
    const [, id, inPath] = PATH.exec(url.pathname) ?? [];
    return id ? video(id, url.searchParams.get('h') ?? inPath) : undefined;
  },
  fromId,
  markup: [
    { tag: 'amp-vimeo', attribute: 'data-videoid', form: 'amp' },
    { tag: 'lite-vimeo', attribute: 'videoid', form: 'placeholder' },
    { attribute: 'data-vimeo-id', form: 'placeholder' },
    { class: 'vimeo_player', attribute: 'videoid', form: 'placeholder' },
    { class: 'vimeo-wrap', attribute: 'data-attrs', form: 'data', parse: (it) => ofSubstack(it, fromId) },
  ],
  resolve: byOembed('vimeo'),
};

function fromId(id: string): EmbedRef | undefined {
  return /^\d{5,12}$/.test(id) ? video(id) : undefined;
}

function video(id: string, hash?: string): EmbedRef {
  const secret = hash && /^[0-9a-f]{6,20}$/.test(hash) ? `/${hash}` : '';
  return { ref: id, kind: 'video', url: `https://vimeo.com/${id}${secret}` };
}
