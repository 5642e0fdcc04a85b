import type { Element } from 'domhandler';
import type { Feed } from '../model.js';
import { all, type Fields } from './fields.js';
import { baseOf, resolveUrl } from './resolve-url.js';
import { attribute } from './tree.js';

const MAX_HUBS = 5;

/** Where a feed offers to be pushed from, and under which address (WebSub, W3C 2018, 4: links in the document). */
export function pushOf(fields: Fields, documentBase: string): Pick<Feed, 'hubs' | 'self'> {
  const links = all(fields, ['core:link']);
  const hubs = [...new Set(addresses(links, 'hub', documentBase))].slice(0, MAX_HUBS);
  if (hubs.length === 0) return {};
  const [self] = addresses(links, 'self', documentBase);
  return { hubs, ...(self && { self }) };
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
