import type { Embed, EmbedKind } from '../model.js';
import { ask } from './ask.js';
import type { Asking, EmbedRef, Provider } from './provider.js';
import { domainsOf, readUrl } from './url.js';

interface ShortLink {
  readonly provider: string;
  readonly kind: EmbedKind;
  readonly host: string;
  readonly path: RegExp;
}

/** Links that a provider hands out for sharing, and that tell only by a redirect which post they lead to. */
const SHORT_LINKS: readonly ShortLink[] = [
  { provider: 'tiktok', kind: 'video', host: 'vm.tiktok.com', path: /^\/\w{4,20}\/?$/ },
  { provider: 'tiktok', kind: 'video', host: 'vt.tiktok.com', path: /^\/\w{4,20}\/?$/ },
  { provider: 'tiktok', kind: 'video', host: 'tiktok.com', path: /^\/t\/\w{4,20}\/?$/ },
  { provider: 'facebook', kind: 'video', host: 'fb.watch', path: /^\/[\w-]{4,40}\/?$/ },
  { provider: 'facebook', kind: 'post', host: 'facebook.com', path: /^\/share\/(?:[pvr]\/)?\w{4,40}\/?$/ },
  {
    provider: 'instagram',
    kind: 'post',
    host: 'instagram.com',
    path: /^\/share\/(?:(?:p|reel)\/)?[\w-]{4,40}\/?$/,
  },
  {
    provider: 'reddit',
    kind: 'post',
    host: 'reddit.com',
    path: /^\/(?:r|u|user)\/[\w-]{2,30}\/s\/\w{4,20}\/?$/,
  },
  { provider: 'pinterest', kind: 'post', host: 'pin.it', path: /^\/\w{4,20}\/?$/ },
  {
    provider: 'pinterest',
    kind: 'post',
    host: 'api.pinterest.com',
    path: /^\/url_shortener\/\w{4,20}\/redirect\/?$/,
  },
  { provider: 'soundcloud', kind: 'audio', host: 'on.soundcloud.com', path: /^\/\w{4,40}\/?$/ },
  { provider: 'spotify', kind: 'audio', host: 'spotify.link', path: /^\/\w{4,40}\/?$/ },
];
/** Pinterest's lead through another of its own. */
const MOST_HOPS = 2;
const NO_BROWSER = 'curl/8';

const byHost = new Map<string, readonly ShortLink[]>();
for (const link of SHORT_LINKS) byHost.set(link.host, [...(byHost.get(link.host) ?? []), link]);

/** Whether short links are of a domain. */
export const hasShortLinks = (domain: string): boolean => byHost.has(domain);

function linkOf(url: URL): ShortLink | undefined {
  for (const domain of domainsOf(url)) {
    const link = byHost.get(domain)?.find(({ path }) => path.test(url.pathname));
    if (link) return link;
  }
  return undefined;
}

/** What a short link says by itself: whose it is. Its own address stands for the post until it was followed. */
export function matchShortLink(url: URL): { readonly provider: string; readonly ref: EmbedRef } | undefined {
  const link = linkOf(url);
  const address = `${url.origin}${url.pathname}`;
  return link && { provider: link.provider, ref: { ref: address, kind: link.kind, url: address } };
}

/** Whether a URL must be followed to know its post. */
export function isShortLink(provider: string, url: URL): boolean {
  return linkOf(url)?.provider === provider;
}

/**
 * The post that an embed's short link leads to; undefined where it has none, or where it leads to no post of the same
 * provider: wherever else it leads is not looked at.
 */
export async function followShortLink(
  embed: Embed,
  provider: Provider,
  asking: Asking,
): Promise<EmbedRef | { readonly againMs: number; readonly busy?: boolean } | undefined> {
  let url = readUrl(embed.url);
  for (let hop = 0; url && hop < MOST_HOPS && isShortLink(provider.name, url); hop++) {
    const target = await targetOf(url, provider.name, asking);
    if (typeof target === 'object') return target;
    url = readUrl(target);
    const isOwn = url && [...domainsOf(url)].some((domain) => provider.hosts.includes(domain));
    const ref = url && isOwn && !isShortLink(provider.name, url) ? provider.match(url) : undefined;
    if (ref) return ref;
  }
  return undefined;
}

/** Where one hop leads; an empty string for nowhere. A short link never changes its target. */
async function targetOf(
  url: URL,
  provider: string,
  asking: Asking,
): Promise<string | { readonly againMs: number; readonly busy?: boolean }> {
  const key = `short:${url.hostname}${url.pathname}`;
  const kept = await asking.cache.get(key);
  if (kept !== undefined) return kept;
  const { limits } = asking;
  const options = { about: key, userAgent: NO_BROWSER, maxBytes: limits.maxShortLinkBytes, sign };
  const endpoint = { name: `${provider}-short`, base: url.origin };
  const reply = await ask(asking, provider, endpoint, url.pathname, options);
  if (reply.againMs !== undefined) return { againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  const target = readUrl(reply.headers.location, url.href)?.href ?? '';
  await asking.cache.put(key, target, target ? limits.shortLinkTtlMs : limits.absenceTtlMs);
  return target;
}

const sign = ({ status }: { readonly status: number }) =>
  status >= 300 && status < 400 ? 'answered' : status === 404 || status === 410 ? 'missing' : 'refused';
