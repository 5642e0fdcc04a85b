import type { EmbedRef, Provider } from '../provider.js';

/** Bilibili. A video has an id in letters, and an older number. */
export const bilibili: Provider = {
  name: 'bilibili',
  hosts: ['bilibili.com'],
  match(url) {
    const [, inPath] = /^\/video\/(BV[A-Za-z0-9]{10}|av\d{1,16})(?:\/|$)/i.exec(url.pathname) ?? [];
    if (inPath) return video(inPath);
    if (!/\/(?:player|html5mobileplayer)\.html$/.test(url.pathname)) return undefined;
    const number = url.searchParams.get('aid') ?? '';
    return video(url.searchParams.get('bvid') || `av${number.replace(/^av/i, '')}`);
  },
};

function video(id: string): EmbedRef | undefined {
  if (!/^(?:BV[A-Za-z0-9]{10}|av\d{1,16})$/i.test(id)) return undefined;
  const ref = id.slice(0, 2).toLowerCase() === 'bv' ? `BV${id.slice(2)}` : id.toLowerCase();
  return { ref, kind: 'video', url: `https://www.bilibili.com/video/${ref}/` };
}
