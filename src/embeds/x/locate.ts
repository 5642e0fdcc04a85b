import type { Embed } from '../../model.js';
import { ask } from '../ask.js';
import { TCO } from '../endpoints.js';
import { unescapeHtml } from '../markup/html.js';
import type { Asking, EmbedRef } from '../provider.js';
import { readUrl } from '../url.js';
import { timeOfStatus } from './id.js';
import { matchStatus } from './url.js';

/** A browser is answered with a page, a plain client with a redirect. */
const USER_AGENT = 'curl/8';
export const CODE = /^https?:\/\/(?:pic\.twitter\.com|pic\.x\.com|t\.co)\/([A-Za-z0-9]{4,16})$/;
const TARGET_HOSTS = new Set(['x.com', 'twitter.com', 'www.x.com', 'www.twitter.com', 'mobile.twitter.com']);
const REFRESH = /<meta[^>]{0,200}http-equiv="?refresh"?[^>]{0,40}content="\d{1,3};\s?url=([^">]{1,2000})"/i;
const TITLE = /<title>\s{0,10}(https?:\/\/[^<\s]{1,2000})/i;
const MAX_CODES = 3;

/**
 * Finds out which status a flattened post is. The picture's link leads to it by one hop, if the picture is its own: a
 * picture that was used again leads to the post it came from. So handle and day must agree.
 */
export async function locate(
  embed: Embed,
  asking: Asking,
): Promise<EmbedRef | { readonly againMs: number; readonly busy?: boolean } | undefined> {
  let later: { readonly againMs: number; readonly busy?: boolean } | undefined;
  for (const code of codesOf(embed)) {
    const target = await targetOf(code, asking);
    if (typeof target === 'object') later = target;
    const ref = typeof target === 'string' ? acceptable(target, embed) : undefined;
    if (ref) return ref;
  }
  return later;
}

function codesOf(embed: Embed): string[] {
  const urls = [...(embed.media ?? []), ...(embed.links ?? [])].map((item) => item.url);
  return [...new Set(urls.flatMap((url) => CODE.exec(url)?.[1] ?? []))].slice(0, MAX_CODES);
}

/** Where a short link leads; an empty string for nowhere. A code never changes its target. */
async function targetOf(
  code: string,
  asking: Asking,
): Promise<string | { readonly againMs: number; readonly busy?: boolean }> {
  const key = `tco:${code}`;
  const kept = await asking.cache.get(key);
  if (kept !== undefined) return kept;
  const { limits } = asking;
  const options = { about: key, userAgent: USER_AGENT, maxBytes: limits.maxShortLinkBytes, sign };
  const reply = await ask(asking, 'x', TCO, `/${code}`, options);
  if (reply.againMs !== undefined) return { againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  const given = reply.headers.location ?? (reply.status === 200 ? targetInPage(reply.body) : undefined);
  const target = unwarned(readUrl(given))?.href ?? '';
  await asking.cache.put(key, target, target ? limits.shortLinkTtlMs : limits.absenceTtlMs);
  return target;
}

/** It answers with a redirect or with a page, and with nothing else where it likes us. */
const sign = ({ status }: { readonly status: number }) =>
  status === 404 || status === 410 ? 'missing' : status < 400 ? 'answered' : 'refused';

function targetInPage(html: string): string | undefined {
  const head = html.slice(0, 8_192);
  const target = REFRESH.exec(head)?.[1] ?? TITLE.exec(head)?.[1];
  return target && unescapeHtml(target);
}

/** X puts a page of warning before some links: the link is in its query. */
function unwarned(url: URL | undefined): URL | undefined {
  if (url?.pathname !== '/safety/unsafe_link_warning' || !TARGET_HOSTS.has(url.hostname)) return url;
  return readUrl(url.searchParams.get('unsafe_link') ?? undefined);
}

function acceptable(target: string, embed: Embed): EmbedRef | undefined {
  const url = readUrl(target);
  const ref = url && TARGET_HOSTS.has(url.hostname) ? matchStatus(url) : undefined;
  // The link itself was asked for, and no post that it stands in.
  if (embed.form === 'link') return ref;
  const sameAuthor = !!ref?.handle && ref.handle.toLowerCase() === embed.author?.handle?.toLowerCase();
  const day = embed.published?.slice(0, 10);
  const sameDay = !!ref && !!day && timeOfStatus(ref.ref)?.slice(0, 10) === day;
  return sameAuthor && sameDay ? ref : undefined;
}
