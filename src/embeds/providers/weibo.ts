import type { EmbedRef, Provider } from '../provider.js';

/** Weibo, as far as it is public. A post has a number, and the same in letters. */
export const weibo: Provider = {
  name: 'weibo',
  hosts: ['weibo.com', 'weibo.cn'],
  match({ hostname, pathname }) {
    const [, user, post] = /^\/(\d{5,12})\/([A-Za-z0-9]{9}|\d{16})\/?$/.exec(pathname) ?? [];
    if (user && post && !isButton(hostname)) return status(post, user);
    const [, alone] = /^\/(?:status|detail)\/([A-Za-z0-9]{9}|\d{16})\/?$/.exec(pathname) ?? [];
    if (alone) return status(alone);
    const [, video] = /^\/tv\/(?:show|v)\/([\w:%]{6,60})\/?$/.exec(pathname) ?? [];
    const ref = video?.replace(/%3a/gi, ':');
    return ref ? { ref: `tv/${ref}`, kind: 'video', url: `https://weibo.com/tv/show/${ref}` } : undefined;
  },
};

function status(id: string, user?: string): EmbedRef {
  const url = user ? `https://weibo.com/${user}/${id}` : `https://m.weibo.cn/status/${id}`;
  return { ref: id, kind: 'post', url };
}

const isButton = (hostname: string): boolean => /^(?:service|widget|passport)\./.test(hostname);
