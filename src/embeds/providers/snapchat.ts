import type { EmbedRef, Provider } from '../provider.js';

const PATH = /^\/(?:(@[\w.-]{1,40})\/)?(spotlight|lens|p)\/([\w-]{6,120}(?:\/[\w-]{6,120})?)(?:\/embed)?\/?$/;

/** Snapchat: what is public. A profile is no post. */
export const snapchat: Provider = {
  name: 'snapchat',
  hosts: ['snapchat.com'],
  match(url) {
    const [, user, kind, id] = PATH.exec(url.pathname.replace(/\/embed\/?$/, '')) ?? [];
    return kind && id ? shown(kind, id, user) : undefined;
  },
  markup: [{ class: 'snapchat-embed', attribute: 'data-snapchat-embed-url', form: 'blockquote' }],
};

function shown(kind: string, id: string, user?: string): EmbedRef {
  const url = `https://www.snapchat.com/${user ? `${user}/` : ''}${kind}/${id}`;
  return {
    ref: `${kind}/${id}`,
    kind: kind === 'spotlight' ? 'video' : 'other',
    url,
    ...(user && { handle: user.slice(1) }),
  };
}
