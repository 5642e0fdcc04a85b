import { type Element, isText } from 'domhandler';
import { textContent } from 'domutils';
import { attributeOf, REL } from '../../sought.js';
import { MOST_MARKS, type Survey } from './survey-types.js';

type Reader = (element: Element, found: Survey) => void;

/** Readers of what stands in the head, and of links and scripts wherever they stand, by the element's name. */
export const STATED: ReadonlyMap<string, Reader> = new Map<string, Reader>([
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
  addAll(found.meta, attribs.property, content);
  addAll(found.meta, attribs.name, content);
  addAll(found.meta, attribs.itemprop, content);
  addAll(found.meta, attribs['http-equiv'], content);
}

/** Most links are to style sheets, icons and strangers. */
const ASKED = /canonical|license|next/i;

function readLink(element: Element, found: Survey): void {
  const { name } = element;
  const rel = attributeOf(element, REL);
  if (!rel || !ASKED.test(rel)) return;
  const { href } = element.attribs;
  if (!href) return;
  addAll(found.links, rel, href);
  if (name === 'link' && rel.toLowerCase() === 'next') found.next ??= href;
}

/** @param keys one, or several parted by white space */
function addAll(map: Map<string, string[]>, keys: string | undefined, value: string): void {
  if (!keys) return;
  if (!/\s/.test(keys)) add(map, keys, value);
  else for (const key of keys.split(/\s+/)) add(map, key, value);
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const name = key.toLowerCase();
  const values = map.get(name);
  if (!values) map.set(name, [value]);
  else if (values.length < MOST_MARKS) values.push(value);
}

function readScript(element: Element, found: Survey): void {
  const { type } = element.attribs;
  if (!type || !/^\s*application\/ld\+json/i.test(type) || found.jsonLd.length >= MOST_MARKS) return;
  found.jsonLd.push(
    element.children.map((child) => (isText(child) ? child.data : textContent(child))).join(''),
  );
}
