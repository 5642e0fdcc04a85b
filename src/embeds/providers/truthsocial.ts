import type { Provider } from '../provider.js';

/** Truth Social. */
export const truthsocial: Provider = {
  name: 'truthsocial',
  hosts: ['truthsocial.com'],
  match(url) {
    const [, user, id] = /^\/(@\w{1,30})\/(?:posts\/)?(\d{10,20})(?:\/|$)/.exec(url.pathname) ?? [];
    if (!user || !id) return undefined;
    return { ref: id, kind: 'post', url: `https://truthsocial.com/${user}/${id}`, handle: user.slice(1) };
  },
};
