import { mediaTarget, type Post } from './posts.js';
import { escapeHtml } from './template.js';

export interface ShortLinkAnswer {
  readonly status: number;
  readonly location?: string;
  readonly html?: string;
}

/** What the stand-in for t.co answers: a redirect to programs, a page that moves on to browsers. */
export function followShortLink(code: string, userAgent: string, posts: Iterable<Post>): ShortLinkAnswer {
  const found = [...posts].flatMap((post) => targetsOf(post)).find((one) => one.code === code);
  if (!found) return { status: 404, html: '<!DOCTYPE html><title>404</title>' };
  if (found.metaRefresh || userAgent.startsWith('Mozilla/'))
    return { status: 200, html: movingPage(found.target) };
  return { status: 301, location: found.target };
}

function targetsOf(post: Post): { code: string; target: string; metaRefresh: boolean }[] {
  const metaRefresh = post.metaRefresh ?? false;
  return [
    ...(post.media ? [{ code: post.mediaCode, target: mediaTarget(post), metaRefresh }] : []),
    ...(post.link ? [{ code: post.linkCode, target: post.link.url, metaRefresh }] : []),
  ];
}

function movingPage(target: string): string {
  const shown = escapeHtml(target);
  const script = JSON.stringify(target).replaceAll('/', '\\/');
  return `<head><meta name="referrer" content="always"><noscript><META http-equiv="refresh" content="0;URL=${shown}"></noscript><title>${shown}</title></head><script>window.opener = null; location.replace(${script})</script>`;
}
