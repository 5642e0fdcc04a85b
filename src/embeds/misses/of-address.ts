import { PROVIDERS } from '../platforms.js';
import { mastodon } from '../providers/mastodon.js';
import { matchUrl } from '../registry.js';
import { domainsOf, readUrl, safeDecode, unwrapUrl } from '../url.js';
import { knownAddress } from './addresses.js';
import type { MissCode } from './codes.js';
import { REPAIRS } from './repairs.js';

/** Why an address is no embed's, and whose it looks like. */
export interface Why {
  readonly code: MissCode;
  readonly provider?: string;
}

const HOSTS = new Map(PROVIDERS.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)));

/** Undefined for an address that nobody would take for an embed's. */
export function whyNotAddress(raw: string, base?: string): Why | undefined {
  const url = readUrl(raw, base);
  if (!url)
    return raw.length > 500 && /^(?:https?:)?\/\//.test(raw) ? { code: 'address-too-long' } : undefined;
  const carried = unwrapUrl(url);
  if (carried) return whyNotAddress(carried.href);
  const provider = providerOf(url);
  const known = knownAddress(url);
  if (known) return { code: known, ...(provider && { provider }) };
  if (provider) return ofProvider(url, provider);
  if (mastodon.match(url)) return { code: 'instance-unknown', provider: mastodon.name };
  return resembling(url) ?? inside(url);
}

/** Why a bare id in a provider's own markup is none. */
export function whyNotId(id: string, fromId: (id: string) => unknown): MissCode {
  if (!id) return 'id-missing';
  const repair = REPAIRS.find(({ tries }) => tries(id).some((each) => fromId(each)));
  return repair?.code ?? 'id-malformed';
}

/** Google has many pages besides its maps. */
function ofProvider(url: URL, provider: string): Why | undefined {
  if (provider === 'google-maps' && !/map/.test(url.href)) return undefined;
  return { code: wrongWith(url) ?? kindOfPage(url), provider };
}

/** Whose host it is. */
export function providerOf(url: URL): string | undefined {
  for (const domain of domainsOf(url)) if (HOSTS.has(domain)) return HOSTS.get(domain);
  return undefined;
}

function wrongWith(url: URL): MissCode | undefined {
  if (NO_ID.test(url.pathname)) return 'no-post';
  return REPAIRS.find(({ tries }) => tries(url.href).some((each) => matchUrl(each)))?.code;
}

/** Words that stand where a user or an id would. */
const NO_ID = /^\/(?:login|signup|about|privacy|tos|terms|help|settings|home|search|policies|legal)\b/;
const PROFILE =
  /^\/(?:(?:profile|channel|c|user|u|company|in|groups?|pages|artist|add|r|[a-z]{2}\/artist)\/[^/]+(?:\/\d+)?|@?(?!watch|embed)[^/]+)\/?$/;

function kindOfPage({ pathname }: URL): MissCode {
  return PROFILE.test(pathname) ? 'profile-link' : 'no-post';
}

/** A host with a provider's in it: it counts only where it would be a post on that provider's own. */
function resembling(url: URL): Why | undefined {
  for (const [host, provider] of HOSTS) {
    if (!url.hostname.includes(host)) continue;
    const there = new URL(url.href);
    there.hostname = host;
    there.port = '';
    if (matchUrl(there.href)) return { code: 'host-resembles', provider };
  }
  return undefined;
}

/** A provider's address in the path or the query of another. */
function inside(url: URL): Why | undefined {
  const tail = safeDecode(url.pathname + url.search + url.hash);
  for (const [, address] of tail.matchAll(
    /[/=](?:https?:)?(?:\/\/)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,6}\/[^\s]{1,300})/gi,
  )) {
    const match = address && matchUrl(`https://${address}`, undefined, true);
    if (match) return { code: 'host-inside', provider: match.provider.name };
  }
  return undefined;
}
