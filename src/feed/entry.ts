import type { Element } from 'domhandler';
import { sha256 } from '../identity.js';
import type { Entry } from '../model.js';
import { type Author, authorsOf } from './author.js';
import { categoriesOf } from './category.js';
import { parseDate } from './date.js';
import { enclosuresOf } from './enclosure.js';
import { type Fields, fieldsOf, first } from './fields.js';
import { pickLink } from './link.js';
import { absoluteMarkup } from './markup-urls.js';
import { baseOf } from './resolve-url.js';
import { textConstruct, titleText } from './text-construct.js';
import { attribute, text } from './tree.js';

const TITLE = ['core:title', 'dc:title', 'media:title'];
const SUMMARY = [
  'core:summary',
  'core:description',
  'core:abstract',
  'dc:description',
  'dcterms:abstract',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const CONTENT = [
  'content:encoded',
  'core:content',
  'core:encoded',
  'xhtml:body',
  'core:fullitem',
  'xhtml:div',
];
const PUBLISHED = [
  'core:published',
  'core:pubdate',
  'core:issued',
  'dcterms:issued',
  'dc:date',
  'core:created',
  'dcterms:created',
  'dcterms:date',
];
const UPDATED = ['core:updated', 'core:modified', 'dcterms:modified', 'core:lastmod'];

/** An entry without its id, which can only be made up once the rest is settled. */
export type Draft = Omit<Entry, 'id'> & { readonly id?: string; readonly base: string };

/** Reads an item of RSS, Atom, RDF or CDF: in the wild each borrows the others' elements. */
export function readEntry(element: Element, documentBase: string): Draft {
  const fields = fieldsOf(element);
  return compact({
    base: baseOf(element, documentBase),
    id:
      first(fields, ['core:guid', 'core:id'], text) ??
      element.attribs['rdf:about'] ??
      first(fields, ['dc:identifier'], text),
    title: first(fields, TITLE, titleText),
    url: pickLink(fields, element, documentBase),
    published: first(fields, PUBLISHED, date),
    updated: first(fields, UPDATED, date) ?? parseDate(attribute(element, 'lastmod')),
    authors: authorsOf(fields, documentBase),
    ...texts(fields, documentBase),
    categories: categoriesOf(element),
    enclosures: enclosuresOf(fields, documentBase),
  });
}

/** RSS items with both a summary and a description keep the article in the description. */
function texts(fields: Fields, documentBase: string): Pick<Draft, 'summary' | 'content'> {
  const read = (element: Element) => {
    const value = textConstruct(element);
    // The entry's own base is put in when all is known; here only that of the text itself.
    return element.attribs['xml:base'] ? absoluteMarkup(value, baseOf(element, documentBase)) : value;
  };
  const both = first(fields, ['core:summary'], text) && first(fields, ['core:description'], read);
  return { summary: first(fields, SUMMARY, read), content: first(fields, CONTENT, read) ?? both };
}

function date(element: Element): string | undefined {
  return parseDate(text(element));
}

/** Makes an entry of a draft: with an id, its address or a hash of what it says if its feed gave it none. */
export function identify({ id, base, ...rest }: Draft, inherited: readonly Author[] = []): Entry {
  return compact({
    id: id || rest.url || `sha256:${sha256(JSON.stringify(rest))}`,
    ...rest,
    authors: rest.authors.length ? rest.authors : [...inherited],
    summary: absoluteMarkup(rest.summary, base),
    content: absoluteMarkup(rest.content, base),
  });
}

/** Absent is absent: no key without a value. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, held]) => held !== undefined && held !== ''),
  ) as T;
}
