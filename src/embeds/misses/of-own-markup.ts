import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import { isWrapper } from '../detect/read.js';
import type { Markup } from '../provider.js';
import { markupFor, matchUrl } from '../registry.js';
import { type Why, whyNotAddress, whyNotId } from './of-address.js';

/** Attributes of a quotation in which a provider names its post. */
const NAMED = /^(?:cite|href|src)$|permalink|url|link|uri/;

/** Why an element in a provider's own markup is none of its embeds after all. */
export function whyNotOwn(element: Element, pageUrl: string): Why | undefined {
  const own = markupFor(element).find(({ markup }) => isTelling(markup));
  if (!own) return undefined;
  const { provider, markup } = own;
  if (isWrapper(element, own)) return { code: 'holds-posts', provider: provider.name };
  const value = markup.attribute ? element.attribs[markup.attribute]?.trim() : undefined;
  if (value !== undefined && !value.includes('//') && !markup.parse)
    return { code: whyNotId(value, (id) => provider.fromId?.(id)), provider: provider.name };
  const wrong = addressesIn(element).flatMap((raw) => whyNotAddress(raw, pageUrl) ?? []);
  const code = wrong.find((why) => why.provider === provider.name)?.code ?? wrong[0]?.code;
  if (code) return { code, provider: provider.name };
  if (value && !matchUrl(value, pageUrl))
    return { code: whyNotId(value, (id) => provider.fromId?.(id)), provider: provider.name };
  return { code: element.name === 'blockquote' ? 'empty-quotation' : 'id-missing', provider: provider.name };
}

/** Any `div`, script or frame may have an id or an address: that alone does not look like a provider's. */
const isTelling = ({ class: name, tag, parse }: Markup): boolean => !!name || !parse || !!tag?.includes('-');

function addressesIn(element: Element): string[] {
  const own = Object.entries(element.attribs).flatMap(([name, value]) => (NAMED.test(name) ? [value] : []));
  const links = findAll(({ name }) => name === 'a', element.children).flatMap(
    ({ attribs }) => attribs.href ?? [],
  );
  return [...own, ...links].filter((raw) => raw.includes('//'));
}
