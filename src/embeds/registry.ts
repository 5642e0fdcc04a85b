import type { Element } from 'domhandler';
import { getDomain } from 'tldts';
import { askOfClasses } from '../class-names.js';
import { attributeOf, type Sought, soughtNamed } from '../sought.js';
import { askOfNames, tagOf } from '../tag-names.js';
import { knownAmong } from './known-hosts.js';
import { registeredByName, registeredProvider } from './oembed/provider.js';
import { registeredFor } from './oembed/registry.js';
import { PROVIDERS } from './platforms.js';
import type { EmbedRef, Markup, Provider } from './provider.js';
import { matchShortLink } from './short-links.js';
import { domainsOf, plainHostOf, readUrl, unwrapUrl } from './url.js';

const NONE: readonly OwnMarkup[] = [];

export interface OwnMarkup {
  readonly provider: Provider;
  readonly markup: Markup;
  /** Its attribute, if that is noted of every element. */
  readonly sought: Sought | undefined;
}

const byName = new Map(PROVIDERS.map((provider) => [provider.name, provider]));
const byHost = new Map(PROVIDERS.flatMap((provider) => provider.hosts.map((host) => [host, provider])));
const byClass = new Map<string, OwnMarkup[]>();
const byTag = new Map<string, OwnMarkup[]>();
const byAttribute = new Map<string, OwnMarkup[]>();
for (const provider of PROVIDERS) {
  for (const markup of provider.markup ?? []) index(provider, markup);
}

function index(provider: Provider, markup: Markup): void {
  const [map, key] = markup.class
    ? [byClass, markup.class]
    : markup.tag
      ? [byTag, markup.tag]
      : [byAttribute, markup.attribute ?? ''];
  const sought = markup.attribute === undefined ? undefined : soughtNamed(markup.attribute);
  map.set(key, [...(map.get(key) ?? []), { provider, markup, sought }]);
}

/**
 * The provider of an embed: of the list above, or of the oEmbed registry.
 * @param permalink of the embed
 */
export function providerNamed(name: string, permalink?: string): Provider | undefined {
  return byName.get(name) ?? registeredByName(name, permalink);
}

const ofClasses = askOfClasses((classes): readonly OwnMarkup[] | undefined => {
  const found = namesIn(classes).flatMap((name) => byClass.get(name) ?? []);
  return found.length ? found : undefined;
});

const ofTag = askOfNames((tag) => byTag.get(tag) ?? NONE);

/** Whether an attribute alone tells of a provider's markup. */
export const isOwnAttribute = (name: string): boolean => byAttribute.has(name);

/**
 * The markup that an element may be of, by the three things that tell: its classes, its tag, its attributes.
 * @param mayTell false where it is known that none of its attributes does
 */
export function markupFor(element: Element, mayTell = true): readonly OwnMarkup[] {
  const { name, attribs } = element;
  let found = ofTag(tagOf(element));
  // A link is of a provider's markup only where that says so: all others lead there, or share.
  if (name !== 'a') {
    found = joined(found, ofClasses(element));
    if (mayTell) for (const each in attribs) found = joined(found, byAttribute.get(each));
  }
  let own = NONE;
  for (const each of found) if (isOf(each, element)) own = [...own, each];
  return own;
}

const namesIn = (classes: string): string[] => classes.split(/[\n\t\r\f]/.test(classes) ? /\s+/ : ' ');

const joined = (found: readonly OwnMarkup[], more: readonly OwnMarkup[] | undefined) =>
  more ? [...found, ...more] : found;

function isOf({ markup: { tag, attribute }, sought }: OwnMarkup, element: Element): boolean {
  if (tag && tag !== element.name) return false;
  if (!attribute) return true;
  return (sought ? attributeOf(element, sought) : element.attribs[attribute]) !== undefined;
}

export interface Match {
  readonly provider: Provider;
  readonly ref: EmbedRef;
}

/**
 * The post that a URL leads to, if any provider knows it. Looks through players and archives that carry a URL.
 * @param asPlayer the URL is what a player shows, not what a link leads to
 */
export function matchUrl(raw: string | undefined, base?: string, asPlayer = false): Match | undefined {
  if (raw && isStrange(raw, base)) return undefined;
  let url = readUrl(raw, base);
  for (let depth = 0; url && depth < 3; depth++) {
    const match = matchListed(url) ?? matchRegistered(url, base, asPlayer);
    if (match) return match;
    url = unwrapUrl(url);
  }
  return undefined;
}

const knownHost = knownAmong((domain) => byHost.has(domain));

/** Whether an address shows at first sight that it is of nobody known. */
function isStrange(raw: string, base: string | undefined): boolean {
  const host = plainHostOf(raw, base);
  return host !== undefined && !knownHost(host);
}

function matchListed(url: URL): Match | undefined {
  const short = matchShortLink(url);
  const sharer = short && byName.get(short.provider);
  if (short && sharer) return { provider: sharer, ref: short.ref };
  for (const domain of domainsOf(url)) {
    const provider = byHost.get(domain);
    const ref = provider?.match(url);
    if (provider && ref) return { provider, ref };
  }
  return undefined;
}

/** A site that is a provider itself, as some newspapers are, links to its own pages; and what is listed is known better. */
function matchRegistered(url: URL, base: string | undefined, asPlayer: boolean): Match | undefined {
  const isListed = [...domainsOf(url)].some((domain) => byHost.has(domain));
  const own = base && getDomain(base);
  if (isListed || (own && own === getDomain(url.hostname))) return undefined;
  const registered = registeredFor(url, asPlayer);
  const provider = registered && registeredProvider(registered);
  const ref = provider?.match(url);
  return provider && ref && { provider, ref };
}
