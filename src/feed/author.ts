import type { Element } from 'domhandler';
import type { Entry } from '../model.js';
import { all, type Fields, fieldsOf, first } from './fields.js';
import { baseOf, resolveUrl } from './resolve-url.js';
import { elements, text } from './tree.js';

export type Author = Entry['authors'][number];

const AUTHORS = [
  'core:author',
  'core:creator',
  'dc:creator',
  'dcterms:creator',
  'dc:author',
  'itunes:author',
];
const MAIL = /[^\s()<>,;:]{1,64}@[^\s()<>,;:]{1,255}/;
const MAX_LENGTH = 1_000;

/** Everyone who is named as an author, once each. */
export function authorsOf(fields: Fields, documentBase: string): Author[] {
  const found = new Map<string, Author>();
  for (const element of named(fields)) {
    const author = elements(element).length
      ? person(element, documentBase)
      : splitAuthor(text(element) ?? '');
    const key = (author?.name ?? author?.email ?? author?.url)?.toLowerCase();
    if (author && key && !found.has(key)) found.set(key, author);
  }
  return [...found.values()];
}

/** An entry that was taken over from another feed has its authors there (RFC 4287, 4.2.11). */
function named(fields: Fields): readonly Element[] {
  const own = all(fields, AUTHORS);
  return own.length ? own : all(fields, ['core:source']).flatMap((source) => all(fieldsOf(source), AUTHORS));
}

/** `mail (Name)`, `Name (mail)`, `Name <mail>`, a mail address, or a name. */
export function splitAuthor(written: string): Author | undefined {
  const line = written.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  const email = MAIL.exec(line)?.[0];
  const rest = (email ? line.replace(email, '').replace(/mailto:/i, '') : line).replace(/[<(]\s*[>)]/g, '');
  const trimmed = rest.replace(/^[\s"]+|[\s"]+$/g, '');
  const name = email ? trimmed.replace(/^\((.*)\)$/, '$1').trim() : trimmed;
  if (!name && !email) return undefined;
  return { ...(name && { name }), ...(email && { email }) };
}

/** An Atom person construct. */
function person(element: Element, documentBase: string): Author | undefined {
  const fields = fieldsOf(element);
  const named = splitAuthor(first(fields, ['core:name'], text) ?? '');
  const email = first(fields, ['core:email'], text) ?? named?.email;
  const url = resolveUrl(
    first(fields, ['core:uri', 'core:url', 'core:homepage'], text),
    baseOf(element, documentBase),
  );
  if (!named?.name && !email && !url) return splitAuthor(text(element) ?? '');
  return { ...(named?.name && { name: named.name }), ...(email && { email }), ...(url && { url }) };
}
