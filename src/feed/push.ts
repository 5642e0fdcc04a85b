import type { Element } from 'domhandler';
import type { Feed } from '../model.js';
import { all, type Fields } from './fields.js';
import { headerLinks } from './link-header.js';
import { baseOf, resolveUrl } from './resolve-url.js';
import { attribute } from './tree.js';

const MAX_HUBS = 5;

type Push = Pick<Feed, 'hubs' | 'self'>;

/** Where a feed offers to be pushed from, and under which address (WebSub, W3C 2018, 4: links in the document). */
export function pushOf(fields: Fields, documentBase: string): Push {
  const links = all(fields, ['core:link']);
  const [self] = addresses(links, 'self', documentBase);
  return offer(addresses(links, 'hub', documentBase), self);
}

/** The same of a JSON Feed, whose hubs may be of other protocols too (JSON Feed 1.1, `hubs`). */
export function pushOfJson(
  hubs: readonly { readonly type?: string; readonly url?: string }[] | undefined,
  feedUrl: string | undefined,
  documentBase: string,
): Push {
  const ours = (hubs ?? []).filter(({ type }) => /^(?:websub|pubsubhubbub)$/i.test(type ?? ''));
  const urls = ours.flatMap(({ url }) => resolveUrl(url, documentBase) ?? []);
  return offer(urls, resolveUrl(feedUrl, documentBase));
}

/** What the answer's `Link` header says goes before what the document says (WebSub, 4). */
export function withHeaderPush(feed: Feed, header: string | undefined, url: string): Feed {
  const links = headerLinks(header, url);
  const of = (relation: string) =>
    links.flatMap((link) => (link.relations.includes(relation) ? [link.url] : []));
  const { hubs, self, ...rest } = feed;
  return { ...rest, ...offer([...of('hub'), ...(hubs ?? [])], of('self')[0] ?? self) };
}

function offer(hubs: readonly string[], self: string | undefined): Push {
  const distinct = [...new Set(hubs)].slice(0, MAX_HUBS);
  return { ...(distinct.length && { hubs: distinct }), ...(self && { self }) };
}

/** The document with the entries before these: RFC 5005, sections 3 (paged) and 4 (archived, which never change). */
export function olderOf(fields: Fields, documentBase: string): string | undefined {
  const links = all(fields, ['core:link']);
  return addresses(links, 'prev-archive', documentBase)[0] ?? addresses(links, 'next', documentBase)[0];
}

function addresses(links: readonly Element[], relation: string, documentBase: string): string[] {
  return links.flatMap((link) => {
    const relations = attribute(link, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    const url =
      relations.includes(relation) && resolveUrl(attribute(link, 'href'), baseOf(link, documentBase));
    return url || [];
  });
}
