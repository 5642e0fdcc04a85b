import type { Provider } from '../provider.js';

/** TED. */
export const ted: Provider = {
  name: 'ted',
  hosts: ['ted.com'],
  match(url) {
    const [, slug] =
      /^\/talks\/(?:lang\/[\w-]{2,8}\/)?([a-z0-9_]{3,200})(?:\.html)?\/?$/.exec(url.pathname) ?? [];
    return slug ? { ref: slug, kind: 'video', url: `https://www.ted.com/talks/${slug}` } : undefined;
  },
};
