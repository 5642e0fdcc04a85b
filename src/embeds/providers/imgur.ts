import type { EmbedRef, Provider } from '../provider.js';

const NO_IDS = new Set('upload signin register about privacy tos apps emerald gallery hot'.split(' '));

/** Imgur: a picture, or an album of several. The picture's file alone is a picture of the article. */
export const imgur: Provider = {
  name: 'imgur',
  hosts: ['imgur.com'],
  match(url) {
    if (!/^(?:www\.|m\.)?imgur\.com$/.test(url.hostname)) return undefined;
    const [, kind, id = ''] =
      /^\/(?:(a|gallery)\/)?(?:[\w-]{1,200}-)?(\w{5,12})(?:\/embed)?\/?$/.exec(url.pathname) ?? [];
    return shown(kind ? `a/${id}` : id);
  },
  fromId: shown,
  markup: [{ class: 'imgur-embed-pub', attribute: 'data-id', form: 'blockquote' }],
};

function shown(ref: string): EmbedRef | undefined {
  if (!/^(?:a\/)?\w{5,12}$/.test(ref) || NO_IDS.has(ref)) return undefined;
  return { ref, kind: 'image', url: `https://imgur.com/${ref}` };
}
