import { createRequire } from 'node:module';
import type { Endpoint } from '../endpoints.js';
import { type Json, objects, text } from '../json.js';
import { domainsOf } from '../url.js';
import { compileScheme, type Scheme } from './scheme.js';

/** A provider of the public oEmbed registry, with the endpoint that answers for a URL. */
export interface Registered {
  /** In lower case, without spaces and signs: `flickr`, `the-new-york-times`. */
  readonly name: string;
  readonly endpoint: Endpoint;
  /** With its query, as far as the endpoint has one of its own. */
  readonly path: string;
}

interface Entry {
  readonly scheme: Scheme;
  readonly registered: Registered;
}

interface Index {
  readonly byDomain: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

let known: Index | undefined;

/**
 * The registered provider whose scheme a URL is of.
 * @param asPlayer the URL is a player's: schemes that take in any page of a site count, too
 */
export function registeredFor(url: URL, asPlayer: boolean): Registered | undefined {
  const href = url.href.split('#', 1)[0] ?? '';
  for (const domain of domainsOf(url)) {
    const entries = index().byDomain.get(domain) ?? [];
    const entry = entries.find(({ scheme }) => (asPlayer || !scheme.wide) && scheme.pattern.test(href));
    if (entry) return entry.registered;
  }
  return undefined;
}

/** Whether the registry has a provider on a domain. */
export const isRegistered = (domain: string): boolean => index().byDomain.has(domain);

/** The endpoint that answers for a URL of a provider known by name. */
export function registeredNamed(name: string, url: string): Registered | undefined {
  const entries = index().byName.get(name) ?? [];
  return (entries.find(({ scheme }) => scheme.pattern.test(url)) ?? entries[0])?.registered;
}

function index(): Index {
  known ??= readIndex();
  return known;
}

/** The registry is data alone: https://github.com/iamcal/oembed. */
function readIndex(): Index {
  const byDomain = new Map<string, Entry[]>();
  const byName = new Map<string, Entry[]>();
  for (const entry of objects(createRequire(import.meta.url)('oembed-providers')).flatMap(entriesOf)) {
    const { scheme, registered } = entry;
    byDomain.set(scheme.domain, [...(byDomain.get(scheme.domain) ?? []), entry]);
    byName.set(registered.name, [...(byName.get(registered.name) ?? []), entry]);
  }
  for (const entries of byDomain.values())
    entries.sort((one, other) => other.scheme.weight - one.scheme.weight);
  return { byDomain, byName };
}

function entriesOf(provider: Json): Entry[] {
  const name = nameOf(text(provider.provider_name) ?? '');
  return objects(provider.endpoints).flatMap((endpoint) => {
    const registered = registeredOf(name, text(endpoint.url));
    const schemes = Array.isArray(endpoint.schemes) ? endpoint.schemes : [];
    return schemes.flatMap((each) => {
      const scheme = typeof each === 'string' ? compileScheme(each) : undefined;
      return scheme && registered ? { scheme, registered } : [];
    });
  });
}

/** Endpoints without encryption are not asked. */
function registeredOf(name: string, endpoint: string | undefined): Registered | undefined {
  const url = URL.parse(endpoint?.replaceAll('{format}', 'json') ?? '');
  if (!name || url?.protocol !== 'https:') return undefined;
  url.searchParams.set('format', 'json');
  return { name, endpoint: { name, base: url.origin }, path: `${url.pathname}${url.search}` };
}

const nameOf = (provider: string): string =>
  provider
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
