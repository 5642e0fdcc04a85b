import type { Provider } from '../provider.js';

/** Odnoklassniki. */
export const odnoklassniki: Provider = {
  name: 'odnoklassniki',
  hosts: ['ok.ru', 'odnoklassniki.ru'],
  match({ pathname }) {
    const video = /^\/(?:videoembed|video|live)\/(\d{6,20})\/?$/.exec(pathname)?.[1];
    if (video) return { ref: video, kind: 'video', url: `https://ok.ru/video/${video}` };
    const topic = /^\/(?:group|profile)\/\d{6,20}\/(?:topic|statuses)\/\d{6,20}\/?$/.exec(pathname)?.[0];
    const ref = topic?.replace(/^\/|\/$/g, '');
    return ref ? { ref, kind: 'post', url: `https://ok.ru/${ref}` } : undefined;
  },
};
