import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { attributeOf, REL } from '../../sought.js';
import { spacedText } from '../spaced-text.js';
import type { ClassMarks } from './class-marks.js';
import { shortText } from './short-text.js';
import { type BylineMark, MOST_MARKS, MOST_PARAGRAPHS, type Place, type Survey } from './survey-types.js';
import { plain } from './text.js';

/** Characters. */
const LONGEST_LINE = 120;
const LONGEST_BYLINE = 300;
const LONGEST_SUBTITLE = 600;
const LONGEST_PARAGRAPH = 5_000;
const SAMPLE_LENGTH = 2_000;

type Reader = (element: Element, found: Survey, place: Place) => void;

export function readItemprop(element: Element, found: Survey, place: Place): void {
  const props = (element.attribs.itemprop ?? '').toLowerCase().split(/\s+/);
  if (props.includes('author') && element.name !== 'meta') addByline(element, found, 'itemprop');
  if (element.name === 'time' || element.name === 'meta') return;
  for (const prop of props) {
    if (prop === 'datepublished' || prop === 'datemodified') {
      const datetime =
        element.attribs.content ?? element.attribs.datetime ?? shortText(element, LONGEST_LINE) ?? '';
      found.times.push({ datetime, itemprop: prop, inArticle: place.article });
    }
  }
}

/** Readers of what elements say of the article that do not stand beside it, by their name. */
export const MARKED: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['p', readParagraph],
  ['time', readTime],
  ['figure', readFigure],
  ['img', readImage],
  ['a', readAuthorLink],
]);

export function readMarks(element: Element, found: Survey, marks: ClassMarks): void {
  if (marks.byline) addByline(element, found, 'class');
  if (marks.date) readDateLine(element, found);
  if (marks.subtitle) push(found.subtitles, shortText(element, LONGEST_SUBTITLE));
}

function readAuthorLink(element: Element, found: Survey): void {
  const rel = attributeOf(element, REL);
  if (rel && /\bauthor\b/.test(rel)) addByline(element, found, 'rel');
}

function readFigure(element: Element, found: Survey): void {
  if (found.pictures.length < MOST_MARKS) found.pictures.push(element);
}

function readImage(element: Element, found: Survey): void {
  const outer = found.pictures.at(-1);
  if (outer?.name !== 'figure' || !isInside(element, outer)) readFigure(element, found);
}

function isInside(element: Element, outer: Element): boolean {
  let node = element.parent;
  for (let level = 0; node && level < 8; level++, node = node.parent) if (node === outer) return true;
  return false;
}

function readParagraph(element: Element, found: Survey): void {
  if (found.paragraphs.length < MOST_PARAGRAPHS) found.paragraphs.push(element);
  if (found.sample.length >= SAMPLE_LENGTH) return;
  const text = shortText(element, LONGEST_PARAGRAPH);
  if (text && text.length > 60) found.sample += `${text}\n`;
}

/** Between headline and text a line with a year in it is the date, whatever its class says. */
export function readEarlyText(node: ChildNode, found: Survey): void {
  if (!isText(node)) return;
  const text = node.data;
  if (text.length < 8 || text.length > LONGEST_LINE || !/\p{Nd}{4}|\p{Nd}\s?[年년]/u.test(text)) return;
  if (found.datelines.length < MOST_MARKS)
    found.datelines.push({ text: text.replace(/\s+/g, ' ').trim(), early: true });
}

function readTime(element: Element, found: Survey, place: Place): void {
  if (found.times.length >= MOST_MARKS) return;
  const { datetime, itemprop = '', content, pubdate } = element.attribs;
  const kind = pubdate === undefined ? itemprop.toLowerCase() : 'datepublished';
  found.times.push({
    datetime: datetime ?? content ?? shortText(element, LONGEST_LINE) ?? '',
    itemprop: kind,
    inArticle: place.article,
  });
}

function push(list: string[], value: string | undefined): void {
  const text = plain(value);
  if (text && list.length < MOST_MARKS) list.push(text);
}

/** A wrapper of the whole head of an article has "date" in its class as well: only short ones are a date. */
function readDateLine(element: Element, found: Survey): void {
  const text = found.datelines.length < MOST_MARKS ? plain(shortText(element, LONGEST_LINE)) : undefined;
  if (text) found.datelines.push({ text, early: found.sample === '' });
}

function addByline(element: Element, found: Survey, kind: BylineMark['kind']): void {
  if (found.bylines.length >= MOST_MARKS) return;
  const text = shortText(element, LONGEST_BYLINE);
  if (text === undefined) return;
  const people: { name: string; href?: string }[] = [];
  const collect = (node: Element): void => {
    const name = plain(spacedText(node));
    const isName = node.attribs.itemprop === 'name' || node.name === 'a';
    if (isName && name) people.push({ name, ...(node.attribs.href && { href: node.attribs.href }) });
    else for (const child of node.children) if (isTag(child)) collect(child);
  };
  collect(element);
  found.bylines.push({ kind, early: found.sample === '', text: plain(text) ?? '', people });
}
