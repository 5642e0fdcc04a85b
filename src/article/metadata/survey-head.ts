import { type Element, isText } from 'domhandler';
import { textContent } from 'domutils';
import { attributeOf, REL } from '../../sought.js';
import { MOST_MARKS, type Survey } from './survey-types.js';

type Reader = (element: Element, found: Survey) => void;

/** Reads what stands in the head, and links and scripts wherever they stand. */
export function readHead(element: Element, found: Survey): void {
  READERS.get(element.name)?.(element, found);
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['html', ({ attribs }, found) => setLang(found, attribs.lang ?? attribs['xml:lang'])],
  ['body', ({ attribs }, found) => setLang(found, attribs.lang)],
  ['title', (element, found) => setTitle(found, textContent(element))],
  ['meta', readMeta],
  ['link', readLink],
  ['a', readLink],
  ['script', readScript],
]);

function setLang(found: Survey, lang: string | undefined): void {
  if (lang?.trim()) found.lang ??= lang.trim();
}

function setTitle(found: Survey, title: string): void {
  if (!found.title && title.trim()) found.title = title;
}

function readMeta({ attribs }: Element, found: Survey): void {
  const content = attribs.content?.trim();
  if (!content) return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
    if (key) for (const each of key.split(/\s+/)) add(found.meta, each, content);
  }
}

function readLink(element: Element, found: Survey): void {
  const { name } = element;
  const rel = attributeOf(element, REL);
  const href = rel && element.attribs.href;
  if (!rel || !href) return;
  for (const each of rel.split(/\s+/)) add(found.links, each, href);
  if (name === 'link' && rel.toLowerCase() === 'next') found.next ??= href;
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const name = key.toLowerCase();
  const values = map.get(name);
  if (!values) map.set(name, [value]);
  else if (values.length < MOST_MARKS) values.push(value);
}

function readScript(element: Element, found: Survey): void {
  if (!/^\s*application\/ld\+json/i.test(element.attribs.type ?? '') || found.jsonLd.length >= MOST_MARKS)
    return;
  found.jsonLd.push(
    element.children.map((child) => (isText(child) ? child.data : textContent(child))).join(''),
  );
}
