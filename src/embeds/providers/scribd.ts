import { byOembed } from '../oembed/ask.js';
import type { Provider } from '../provider.js';

/** Scribd. */
export const scribd: Provider = {
  name: 'scribd',
  hosts: ['scribd.com'],
  match(url) {
    const [, id] =
      /^\/(?:embeds\/(\d{4,15})\/content|(?:doc|document|presentation)\/(\d{4,15}))(?:\/|$)/
        .exec(url.pathname)
        ?.filter(Boolean) ?? [];
    return id ? { ref: id, kind: 'document', url: `https://www.scribd.com/document/${id}` } : undefined;
  },
  resolve: byOembed('scribd'),
};
