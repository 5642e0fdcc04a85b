import type { Element } from 'domhandler';
import { findOne, textContent } from 'domutils';
import { getDomain } from 'tldts';
import { playerUrls } from '../detect/player.js';
import { matchUrl } from '../registry.js';
import { readUrl } from '../url.js';
import type { Miss, MissCode } from './codes.js';
import { type Why, whyNotAddress } from './of-address.js';
import { whyNotLink } from './of-link.js';
import { whyNotOwn } from './of-own-markup.js';
import { whyNotPlaceholder } from './of-placeholder.js';
import { widgetOf } from './widgets.js';

const FRAMES = new Set(['iframe', 'amp-iframe', 'embed', 'object', 'frame']);
const OWN = new Set(['video', 'audio']);
const VERBATIM = new Set(['pre', 'code', 'textarea', 'style']);
const MAX_SHOWN = 200;

/** Why an element that looks like an embed is none; undefined for one that does not look like it. Scripts are not told. */
export function missOf(element: Element, pageUrl: string): Miss | undefined {
  const why = whyNot(element, pageUrl);
  if (!why) return undefined;
  const { code, provider } = why;
  const shown = 'shown' in why && why.shown ? why.shown : describe(element);
  return { code, element: element.name, shown: shown.slice(0, MAX_SHOWN), ...(provider && { provider }) };
}

function whyNot(element: Element, pageUrl: string): (Why & { readonly shown?: string }) | undefined {
  const { name, attribs } = element;
  const widget = widgetOf(element);
  if (widget) return { code: widget };
  if (name === 'a') return whyNotLink(element, pageUrl);
  if (FRAMES.has(name)) return whyNotFrame(element, pageUrl);
  if (OWN.has(name)) return { code: 'own-player' };
  if (name === 'link') return attribs.type?.includes('oembed') ? { code: 'discovery-link' } : undefined;
  if (VERBATIM.has(name)) return whyNotVerbatim(element);
  if (name === 'meta') return undefined;
  const own = whyNotOwn(element, pageUrl);
  if (own) return name === 'button' ? { ...own, code: 'in-button' } : own;
  return (
    whyNotPlaceholder(element, pageUrl) ??
    (name === 'blockquote' ? whyNotQuotation(element, pageUrl) : undefined)
  );
}

function whyNotFrame(frame: Element, pageUrl: string): (Why & { readonly shown?: string }) | undefined {
  const urls = playerUrls(frame).filter((url) => !url.startsWith('about:'));
  const [shown] = urls;
  if (!shown) return { code: 'frame-empty' };
  const why = urls.flatMap((url) => whyNotAddress(url, pageUrl) ?? [])[0];
  return {
    shown,
    ...(why ?? { code: isOwn(shown, pageUrl) ? 'own-player' : ('frame-unknown' as MissCode) }),
  };
}

function isOwn(src: string, pageUrl: string): boolean {
  const domain = getDomain(pageUrl);
  return domain !== null && domain === getDomain(readUrl(src, pageUrl)?.hostname ?? '');
}

/** Its links tell for themselves. */
function whyNotQuotation(quotation: Element, pageUrl: string): Why | undefined {
  const linked = findOne(
    ({ name, attribs }) => name === 'a' && !!matchUrl(attribs.href, pageUrl),
    quotation.children,
  );
  return linked ? undefined : { code: 'plain-quotation' };
}

function whyNotVerbatim(element: Element): (Why & { readonly shown?: string }) | undefined {
  const text = textContent(element);
  for (const [address] of text.slice(0, 5_000).matchAll(/https?:\/\/[^\s"'<>)]{4,300}/g)) {
    const provider = matchUrl(address)?.provider.name ?? whyNotAddress(address)?.provider;
    if (provider) return { code: 'in-code', provider, shown: address };
  }
  return undefined;
}

function describe({ name, attribs, children }: Element): string {
  const address = attribs.href ?? attribs.src ?? attribs.cite ?? attribs['data-href'] ?? attribs['data-url'];
  if (address) return address;
  const words = textContent(children).replace(/\s+/g, ' ').trim();
  if (words) return words;
  const told = Object.entries(attribs).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${told.join('').slice(0, 150)}>`;
}
