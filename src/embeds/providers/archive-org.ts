import type { Provider } from '../provider.js';

/** The Internet Archive's recordings and books. Its copies of the web are none: they are looked through. */
export const archiveOrg: Provider = {
  name: 'archive-org',
  hosts: ['archive.org'],
  match({ hostname, pathname }) {
    if (!/^(?:www\.)?archive\.org$/.test(hostname)) return undefined;
    const [, id] = /^\/(?:embed|details)\/([A-Za-z0-9][\w.-]{2,100})(?:\/|$)/.exec(pathname) ?? [];
    return id ? { ref: id, kind: 'other', url: `https://archive.org/details/${id}` } : undefined;
  },
};
