import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';

const USER = /^[\w.-]{1,60}$/;
const NAME = /^[\w.-]{1,120}$/;

/** Issuu, by permalink. Its reader is told user and document by name; older ones by numbers, which no address but its own knows. */
export const issuu: Provider = {
  name: 'issuu',
  hosts: ['issuu.com'],
  match({ hostname, pathname, searchParams, hash }) {
    const [, user = searchParams.get('u') ?? '', name = searchParams.get('d') ?? ''] =
      /^\/([^/]+)\/docs\/([^/]+)\/?$/.exec(pathname) ?? [];
    const isReader = hostname === 'e.issuu.com' && pathname.startsWith('/embed');
    if (USER.test(user) && NAME.test(name) && (isReader || pathname.includes('/docs/'))) {
      return document(`https://issuu.com/${user}/docs/${name}`);
    }
    const [, numbers] = (isReader && /^#(\d{1,12}\/\d{1,12})$/.exec(hash)) || [];
    return numbers ? document(`https://e.issuu.com/embed.html#${numbers}`) : undefined;
  },
  resolve: byOembed('issuu'),
};

const document = (url: string): EmbedRef => ({ ref: url, kind: 'document', url });
