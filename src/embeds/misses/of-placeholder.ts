import type { Element } from 'domhandler';
import { idsOf, platformNamed } from '../detect/named.js';
import { addressesHeld, isShort } from '../detect/placeholder.js';
import { matchUrl, providerNamed } from '../registry.js';
import { type Why, whyNotAddress, whyNotId } from './of-address.js';

const ACTS = new Set(['button', 'input', 'form', 'label', 'select']);
const PICTURES = new Set(['img', 'picture', 'source']);
const SHARES = /share|follow/;
const PLAYER = /(?:^|[\s_-])(?:player|video|jwplayer|brightcove)(?:$|[\s_-])/i;

/** Why an element that keeps an address or an id in its attributes is no placeholder. */
export function whyNotPlaceholder(
  element: Element,
  pageUrl: string,
): (Why & { readonly shown: string }) | undefined {
  return ofShare(element, pageUrl) ?? ofAddress(element, pageUrl) ?? ofId(element);
}

function ofShare({ attribs }: Element, pageUrl: string): (Why & { shown: string }) | undefined {
  for (const [name, value] of Object.entries(attribs)) {
    const match = SHARES.test(name) && value.includes('//') ? matchUrl(value, pageUrl) : undefined;
    if (match) return { code: 'share-button', provider: match.provider.name, shown: value };
  }
  return undefined;
}

function ofAddress(element: Element, pageUrl: string): (Why & { shown: string }) | undefined {
  for (const shown of addressesHeld(element)) {
    const match = matchUrl(shown, pageUrl);
    if (!match) {
      const why = whyNotAddress(shown, pageUrl);
      if (why?.provider) return { ...why, shown };
      continue;
    }
    const provider = match.provider.name;
    if (ACTS.has(element.name)) return { code: 'in-button', provider, shown };
    if (PICTURES.has(element.name)) return { code: 'picture-element', provider, shown };
    if (!isShort(element)) return { code: 'holds-text', provider, shown };
  }
  return undefined;
}

function ofId(element: Element): (Why & { shown: string }) | undefined {
  const named = platformNamed(element);
  const [shown = ''] = named?.ids ?? idsOf(element);
  if (!/\d/.test(shown)) return undefined;
  if (!named)
    return !ACTS.has(element.name) && PLAYER.test(element.attribs.class ?? '')
      ? { code: 'id-alone', shown }
      : undefined;
  const { provider, acts } = named;
  if (acts) return { code: 'share-button', provider, shown };
  return { code: whyNotId(shown, (id) => providerNamed(provider)?.fromId?.(id)), provider, shown };
}
