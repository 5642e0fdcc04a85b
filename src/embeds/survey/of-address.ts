import { sha256 } from '../../identity.js';
import type { Embed } from '../../model.js';
import { toEmbed } from '../detect/embed.js';
import { bluesky } from '../providers/bluesky.js';
import { matchUrl } from '../registry.js';
import { CODE } from '../x/locate.js';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/** As it is printed and copied: without its scheme. */
const HOST_FIRST = /^(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}\/\S+$/i;

/** An address in full; undefined for what is none. */
function asAddress(input: string): string | undefined {
  const text = input.trim();
  if (/\s/.test(text)) return undefined;
  if (SCHEME.test(text)) return text;
  return HOST_FIRST.test(text) ? `https://${text}` : undefined;
}

/** The embed of an address that is one post's, or a link that leads to one. */
export function embedOfAddress(input: string): Embed | undefined {
  const url = asAddress(input);
  if (!url) return undefined;
  const code = CODE.exec(url)?.[1];
  if (code) return linkOfX(code);
  const uri = url.startsWith('at://') ? bluesky.fromId?.(url) : undefined;
  if (uri) return toEmbed(bluesky, uri, 'link');
  const match = matchUrl(url);
  return match && toEmbed(match.provider, match.ref, 'link');
}

/** `t.co`, `pic.twitter.com` and `pic.x.com` share their codes. */
function linkOfX(code: string): Embed {
  const url = `https://t.co/${code}`;
  return {
    id: `x:~${sha256(url).slice(0, 20)}`,
    provider: 'x',
    kind: 'post',
    url,
    status: 'unresolved',
    via: 'page',
    form: 'link',
    media: [{ type: 'link', url }],
  };
}
