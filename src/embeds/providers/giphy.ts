import type { EmbedRef, Provider } from '../provider.js';

/** GIPHY. */
export const giphy: Provider = {
  name: 'giphy',
  hosts: ['giphy.com'],
  match(url) {
    if (!/^(?:www\.)?giphy\.com$/.test(url.hostname)) return undefined;
    const [, id] =
      /^\/(?:embed|gifs|clips|stickers)\/(?:[\w%-]{1,300}-)?([A-Za-z0-9]{10,30})(?:\/|$)/.exec(
        url.pathname,
      ) ?? [];
    return id ? animation(id) : undefined;
  },
};

const animation = (id: string): EmbedRef => ({ ref: id, kind: 'image', url: `https://giphy.com/gifs/${id}` });
