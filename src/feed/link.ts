import type { Element } from 'domhandler';
import { all, type Fields } from './fields.js';
import { baseOf, resolveUrl } from './resolve-url.js';
import { attribute, text } from './tree.js';

/** Relations that lead to the thing itself, best first; all others (enclosure, license, replies, hub, …) do not. */
const RELATIONS = ['alternate', 'canonical', 'self', 'related', 'via'];

/** RFC 4287, 4.2.7.2: a relation's name stands for an address under this one. */
const IANA = /^https?:\/\/www\.iana\.org\/assignments\/relation\//;

interface Link {
  readonly rank: number;
  readonly url: string;
}

/** The page that an entry or a feed stands for. */
export function pickLink(fields: Fields, owner: Element, documentBase: string): string | undefined {
  const links = [
    ...all(fields, ['feedburner:origlink']).map((element) => ranked(element, text(element), 0, documentBase)),
    ...all(fields, ['core:link']).map((element) => rankedLink(element, documentBase)),
    ...all(fields, ['core:guid']).map((element) => ranked(element, permalink(element), 3, 'about:blank')),
    // Channel Definition Format: the address is an attribute of the item.
    ranked(owner, attribute(owner, 'href'), 4, documentBase),
    ...all(fields, ['core:a']).map((element) => ranked(element, attribute(element, 'href'), 4, documentBase)),
    ranked(owner, owner.attribs['rdf:about'], 5, 'about:blank'),
  ];
  return links.filter((link) => link !== undefined).sort((a, b) => a.rank - b.rank)[0]?.url;
}

/** A guid is a permalink unless it says that it is none, if it looks like one. */
function permalink(guid: Element): string | undefined {
  return attribute(guid, 'ispermalink')?.toLowerCase() === 'false' ? undefined : text(guid);
}

function rankedLink(element: Element, documentBase: string): Link | undefined {
  const href = attribute(element, 'href');
  if (href === undefined) return ranked(element, text(element), 1, documentBase);
  const relation = (attribute(element, 'rel')?.toLowerCase() ?? 'alternate').replace(IANA, '');
  const place = RELATIONS.indexOf(relation);
  if (place < 0) return undefined;
  const page = /html/i.test(attribute(element, 'type') ?? 'html');
  return ranked(element, href, place === 0 ? (page ? 1 : 2) : 5 + place, documentBase);
}

function ranked(
  element: Element,
  reference: string | undefined,
  rank: number,
  documentBase: string,
): Link | undefined {
  const url = resolveUrl(reference, baseOf(element, documentBase));
  return url ? { rank, url } : undefined;
}
