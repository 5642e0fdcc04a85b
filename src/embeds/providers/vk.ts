import type { Element } from 'domhandler';
import type { EmbedRef, Parsed, Provider } from '../provider.js';

const OWNED = /^\/(wall|video|clip)(-?\d{1,20})_(\d{1,20})$/;

/** VK. What is shown is named by its owner and its number; a video's hash is only for its player. */
export const vk: Provider = {
  name: 'vk',
  hosts: ['vk.com', 'vk.ru', 'vkvideo.ru', 'vkontakte.ru'],
  match(url) {
    const query = url.searchParams;
    if (url.pathname === '/video_ext.php') return owned('video', query.get('oid'), query.get('id'));
    if (url.pathname === '/widget_post.php') {
      return owned('wall', query.get('owner_id'), query.get('post_id'));
    }
    const [, kind, owner, id] = OWNED.exec(url.pathname) ?? [];
    return kind ? owned(kind, owner, id) : undefined;
  },
  markup: [
    { tag: 'div', attribute: 'id', form: 'script', parse: parseWidget },
    { tag: 'amp-vk', attribute: 'data-owner-id', form: 'amp', parse: parseAmp },
  ],
};

function owned(kind: string, owner?: string | null, id?: string | null): EmbedRef | undefined {
  if (!owner || !id || !/^-?\d{1,20}$/.test(owner) || !/^\d{1,20}$/.test(id)) return undefined;
  const ref = `${kind}${owner}_${id}`;
  return { ref, kind: kind === 'wall' ? 'post' : 'video', url: `https://vk.com/${ref}` };
}

/** `<div id="vk_post_OWNER_POST">`, which `VK.Widgets.Post` fills. */
function parseWidget({ attribs }: Element): Parsed | undefined {
  const id = attribs.id ?? '';
  if (!id.startsWith('vk_post_')) return undefined;
  const [, owner, post] = /^vk_post_(-?\d{1,20})_(\d{1,20})$/.exec(id) ?? [];
  const ref = owned('wall', owner, post);
  return ref && { ref };
}

function parseAmp({ attribs }: Element): Parsed | undefined {
  if (attribs['data-embedtype'] && attribs['data-embedtype'] !== 'post') return undefined;
  const ref = owned('wall', attribs['data-owner-id'], attribs['data-post-id']);
  return ref && { ref };
}
