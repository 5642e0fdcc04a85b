import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Threads. */
export const threads: Provider = {
  name: 'threads',
  hosts: ['threads.net', 'threads.com'],
  match(url) {
    const [, user, code] = /^\/(?:(@[\w.]{1,30})\/post|t)\/([\w-]{5,45})(?:\/|$)/.exec(url.pathname) ?? [];
    return code ? post(code, user) : undefined;
  },
  markup: [{ class: 'text-post-media', attribute: 'data-text-post-permalink', form: 'blockquote' }],
  resolve: byOembed('threads'),
};

function post(code: string, user?: string): EmbedRef {
  const url = user ? `https://www.threads.com/${user}/post/${code}` : `https://www.threads.com/t/${code}`;
  return { ref: code, kind: 'post', url, ...(user && { handle: user.slice(1) }) };
}
