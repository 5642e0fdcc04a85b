import { mediaTarget, type Post } from '../posts.js';
import { escapeHtml } from '../template.js';
import type { Scripted } from './scripted.js';

const HEADERS = { 'cache-control': 'private,max-age=300' };

/** What the stand-in for t.co answers: a redirect to programs, a page that moves on to browsers. */
export function followShortLink(code: string, userAgent: string, posts: Iterable<Post>): Scripted {
  const found = [...posts].flatMap((post) => targetsOf(post)).find((one) => one.code === code);
  if (!found) return { status: 404, body: '<!DOCTYPE html><title>404</title>' };
  if (found.metaRefresh || userAgent.startsWith('Mozilla/'))
    return { headers: HEADERS, body: movingPage(found.target) };
  return { status: 301, headers: { ...HEADERS, location: found.target } };
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
