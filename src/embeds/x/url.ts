import type { EmbedRef } from '../provider.js';
import { isStatusId } from './id.js';

/** X itself, and the mirrors whose URLs are written alike. */
export const X_HOSTS = [
  'x.com',
  'twitter.com',
  'twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion',
  'vxtwitter.com',
  'fxtwitter.com',
  'fixupx.com',
  'fixvx.com',
  'twittpr.com',
  'nitter.net',
  'xcancel.com',
] as const;

/** The shapes of a status URL's path. */
const STATUS_PATHS = [
  /^\/(?:@?(?<user>\w{1,15})\/)?status(?:es)?\/(?<id>\d{2,19})(?!\d)/,
  /^\/i\/web\/status\/(?<id>\d{2,19})(?!\d)/,
  /^\/i\/videos\/(?:tweet\/)?(?<id>\d{2,19})(?!\d)/,
  /^\/i\/cards\/tfw\/v1\/(?<id>\d{2,19})(?!\d)/,
];
const WIDGET_PATH = /^\/embed\/(?:tweet|index)\.html$/i;
const NO_USERS = new Set(['i', 'statuses', 'anyuser', 'user']);

/** The status that a URL of X leads to; timelines, profiles, buttons and intents give nothing. */
export function matchStatus(url: URL): EmbedRef | undefined {
  if (WIDGET_PATH.test(url.pathname)) return statusRef(url.searchParams.get('id') ?? '', screenNameOf(url));
  const path = url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  for (const shape of STATUS_PATHS) {
    const groups = shape.exec(path)?.groups;
    if (groups?.id) return statusRef(groups.id, groups.user);
  }
  return undefined;
}

function screenNameOf(widget: URL): string | undefined {
  const name = widget.searchParams.get('creatorScreenName') ?? '';
  return isHandle(name) ? name : undefined;
}

export function isHandle(name: unknown): name is string {
  return typeof name === 'string' && /^\w{1,15}$/.test(name);
}

/** The reference of a status id, with the author's handle where it is known. */
export function statusRef(id: string, user?: string): EmbedRef | undefined {
  if (!isStatusId(id)) return undefined;
  const handle = user && !NO_USERS.has(user.toLowerCase()) ? user : undefined;
  const url = `https://x.com/${handle ?? 'i'}/status/${id}`;
  return { ref: id, kind: 'post', url, ...(handle && { handle }) };
}
