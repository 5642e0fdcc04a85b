import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Provider } from '../provider.js';
import { readUrl } from '../url.js';

const KEPT = new Set(['story_fbid', 'id', 'fbid', 'v', 'video_id', 'comment_id']);
const POST =
  /^\/(?:[\w.-]+\/(?:posts|videos|photos|reels?)\/[\w./-]+|permalink\.php|story\.php|photo(?:\.php|\/)|watch\/?|reel\/\d+|groups\/[\w.-]+\/(?:posts|permalink)\/\d+|share\/[pvr]\/\w+|video\.php)$/;

/** Facebook. Its plug-ins for pages, likes and shares are no posts. */
export const facebook: Provider = {
  name: 'facebook',
  hosts: ['facebook.com', 'fb.watch'],
  match(url) {
    if (/^\/(?:v\d{1,2}\.\d{1,2}\/)?plugins\/(?:post|video|comment_embed)\.php$/.test(url.pathname)) {
      const inner = readUrl(url.searchParams.get('href') ?? undefined);
      return inner && /(?:^|\.)facebook\.com$|^fb\.watch$/.test(inner.hostname)
        ? permalink(inner)
        : undefined;
    }
    return permalink(url);
  },
  markup: [
    { class: 'fb-post', attribute: 'data-href', form: 'placeholder' },
    { class: 'fb-video', attribute: 'data-href', form: 'placeholder' },
    { class: 'fb-comment-embed', attribute: 'data-href', form: 'placeholder' },
    { tag: 'amp-facebook', attribute: 'data-href', form: 'amp' },
  ],
  resolve: byOembed('facebook'),
};

function permalink(url: URL): EmbedRef | undefined {
  const video = url.pathname === '/video/embed' && url.searchParams.get('video_id');
  if (video) return refTo(`https://www.facebook.com/watch/?v=${video}`);
  if (url.hostname === 'fb.watch')
    return url.pathname.length > 2 ? refTo(`https://fb.watch${url.pathname}`) : undefined;
  if (!POST.test(url.pathname)) return undefined;
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => KEPT.has(name)));
  const needsQuery = /\.php$|^\/watch|^\/photo\//.test(url.pathname);
  if (needsQuery && !query.size) return undefined;
  return refTo(`https://www.facebook.com${url.pathname}${query.size ? `?${query}` : ''}`);
}

function refTo(url: string): EmbedRef {
  const isVideo = /\/(?:videos|watch|reels?)\/|fb\.watch|video\.php/.test(url);
  return { ref: url, kind: isVideo ? 'video' : 'post', url };
}
