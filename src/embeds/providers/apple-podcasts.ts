import type { Provider } from '../provider.js';

const PATH = /^\/(?:([a-z]{2})\/)?podcast\/(?:([^/]{1,300})\/)?id(\d{5,20})\/?$/;

/** Apple Podcasts. `i` names one episode of a show. */
export const applePodcasts: Provider = {
  name: 'apple-podcasts',
  hosts: ['podcasts.apple.com'],
  match(url) {
    const [, country, slug, show] = PATH.exec(url.pathname) ?? [];
    if (!show) return undefined;
    const episode = /^\d{5,20}$/.exec(url.searchParams.get('i') ?? '')?.[0];
    const path = [country, 'podcast', slug, `id${show}`].filter(Boolean).join('/');
    return {
      ref: episode ? `${show}/${episode}` : show,
      kind: 'audio',
      url: `https://podcasts.apple.com/${path}${episode ? `?i=${episode}` : ''}`,
    };
  },
};
