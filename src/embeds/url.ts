import { EMBED_BOUNDS } from '../limits.js';

/** Reads an http(s) URL as it stands in a page; undefined for anything else. Never throws. */
export function readUrl(raw: string | undefined, base?: string): URL | undefined {
  const text = raw?.trim();
  if (!text || text.length > EMBED_BOUNDS.maxEmbedUrlLength) return undefined;
  const decoded = text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  const url = URL.parse(decoded.startsWith('//') ? `https:${decoded}` : decoded, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

const PLAIN_HOST = /^https?:\/\/([a-z0-9.-]+)(?=[/?#]|$)/;
/** An address without a host: none is spelled so that it could be taken for one. */
const PATH = /^\/\w/;

/**
 * The host of an address as it is written, where no reading could find another name in it; an empty one for a path
 * without a base. Nearly all addresses are so plain, and to read one takes many times longer.
 */
export function plainHostOf(raw: string, base?: string): string | undefined {
  const host = PLAIN_HOST.exec(raw)?.[1];
  if (host !== undefined || !PATH.test(raw)) return host;
  return base === undefined ? '' : PLAIN_HOST.exec(base)?.[1];
}

/** The host and each domain above it, longest first: `a.b.c` gives `a.b.c`, `b.c`, `c`. */
export function domainsOf(url: URL): Generator<string> {
  return domainsAbove(url.hostname);
}

/** The same of a host's name. */
export function* domainsAbove(name: string): Generator<string> {
  let host = name.replace(/\.$/, '');
  while (host) {
    yield host;
    const dot = host.indexOf('.');
    if (dot < 0) return;
    host = host.slice(dot + 1);
  }
}

/** Players and archives that carry another URL inside: which host, and in which parameter. */
const CARRIERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['twitframe.com', ['url']],
  ['iframe.ly', ['url', 'href']],
  ['iframely.com', ['url', 'href']],
  ['embedly.com', ['url', 'src']],
  ['if-cdn.com', ['url', 'href']],
  ['publish.twitter.com', ['url', 'query']],
  ['publish.x.com', ['url', 'query']],
]);

const ARCHIVE = 'web.archive.org';
const MIRROR = 'nitter.';

/** Whether the URLs of a host may carry others. */
export function isCarrier(host: string): boolean {
  return (
    host === ARCHIVE || host.startsWith(MIRROR) || [...domainsAbove(host)].some((each) => CARRIERS.has(each))
  );
}

/** The URL that a carrier's URL holds, or undefined when it is no carrier. */
export function unwrapUrl(url: URL): URL | undefined {
  if (url.hostname === ARCHIVE) {
    return readUrl(/^\/web\/\w+\/(https?:\/\/.+)$/.exec(url.pathname + url.search)?.[1]);
  }
  // The mirrors of X that run Nitter have any domain; the path must be that of a status all the same.
  if (url.hostname.startsWith(MIRROR)) return readUrl(`https://x.com${url.pathname}`);
  for (const domain of domainsOf(url)) {
    for (const name of CARRIERS.get(domain) ?? []) {
      const carried = url.searchParams.get(name) ?? undefined;
      const inner = readUrl(carried) ?? readUrl(decodedOnce(carried));
      if (inner) return inner;
    }
  }
  return undefined;
}

/** What a carrier was given may have been encoded before. */
function decodedOnce(text: string | undefined): string | undefined {
  return text && /^https?%3a/i.test(text) ? safeDecode(text) : undefined;
}

/** Undoes percent-encoding; text that holds a wrong escape stays as it is. Never throws. */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of the path, empty ones left out, as they are written. */
export function pathOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean);
}
