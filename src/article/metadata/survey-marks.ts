import { type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { shortText } from './short-text.js';
import { type BylineMark, MOST_MARKS, type Place, type Survey } from './survey-types.js';
import { plain } from './text.js';

/** Characters. */
const LONGEST_LINE = 120;
const LONGEST_BYLINE = 300;
const LONGEST_HEADING = 600;
const LONGEST_PARAGRAPH = 5_000;
const SAMPLE_LENGTH = 2_000;
const BYLINE_CLASS =
  /(?:^|\s|[-_])(?:byline|author|authors|autor|autore|autores|autoren|auteur|auteurs|writer|reporter|journalist|yazar|kateb)(?:[-_]{0,2}(?:name|names|link|text|list))?(?:$|\s)/i;
const DATE_CLASS =
  /(?:^|\s|[-_])(?:date|dateline|published|pubdate|publish-?date|timestamp|posted-on|fecha|datum|tarih)(?:$|\s|[-_])/i;
const SUBTITLE_CLASS =
  /(?:^|\s|[-_])(?:standfirst|subtitle|sub-?headline|sub-?heading|deck|dek|chapo|kicker-text|entradilla|sottotitolo|lead-?text)(?:$|\s)/i;
const HEADLINE_CLASS =
  /(?:^|[\s_-])(?:headline|(?:entry|article|post|page|story)[-_]{0,2}(?:title|headline|heading))(?:$|[\s_-])/i;

export function readItemprop(element: Element, found: Survey, place: Place): void {
  const props = (element.attribs.itemprop ?? '').toLowerCase().split(/\s+/);
  if (props.includes('author') && element.name !== 'meta' && !place.aside)
    addByline(element, found, 'itemprop');
  if (element.name === 'time' || element.name === 'meta') return;
  for (const prop of props) {
    if (prop === 'datepublished' || prop === 'datemodified') {
      const datetime =
        element.attribs.content ?? element.attribs.datetime ?? shortText(element, LONGEST_LINE) ?? '';
      found.times.push({ datetime, itemprop: prop, inArticle: place.article });
    }
  }
}

export function readMark(element: Element, found: Survey, place: Place, classes: string): void {
  const { name, attribs } = element;
  if (name === 'p') {
    readParagraph(element, found);
    return;
  }
  if (name === 'time') readTime(element, found, place);
  else if (attribs.rel && /\bauthor\b/.test(attribs.rel)) addByline(element, found, 'rel');
  if (!classes) return;
  if (BYLINE_CLASS.test(classes)) addByline(element, found, 'class');
  if (DATE_CLASS.test(classes)) pushShort(found.datelines, element);
  if (SUBTITLE_CLASS.test(classes)) push(found.subtitles, shortText(element, LONGEST_HEADING));
}

export function readHeading(element: Element, found: Survey, place: Place, level: 1 | 2): void {
  const text = plain(shortText(element, LONGEST_HEADING));
  if (!text || found.headings.length >= MOST_MARKS) return;
  const { class: classes = '', itemprop = '' } = element.attribs;
  found.headings.push({
    level,
    text,
    headline: /\bheadline\b/.test(itemprop) || HEADLINE_CLASS.test(classes),
    trail: place.trail,
    inArticle: place.article,
    early: found.sample === '',
  });
}

function readParagraph(element: Element, found: Survey): void {
  const classes = element.attribs.class ?? '';
  if (classes && SUBTITLE_CLASS.test(classes)) push(found.subtitles, shortText(element, LONGEST_HEADING));
  if (classes && BYLINE_CLASS.test(classes)) addByline(element, found, 'class');
  if (classes && DATE_CLASS.test(classes)) pushShort(found.datelines, element);
  if (found.sample.length >= SAMPLE_LENGTH) return;
  const text = shortText(element, LONGEST_PARAGRAPH);
  if (text && text.length > 60) found.sample += `${text}\n`;
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
function pushShort(list: string[], element: Element): void {
  push(list, shortText(element, LONGEST_LINE));
}

function addByline(element: Element, found: Survey, kind: BylineMark['kind']): void {
  if (found.bylines.length >= MOST_MARKS) return;
  const text = shortText(element, LONGEST_BYLINE);
  if (text === undefined) return;
  const people: { name: string; href?: string }[] = [];
  const collect = (node: Element): void => {
    const name = plain(textContent(node));
    const isName = node.attribs.itemprop === 'name' || node.name === 'a';
    if (isName && name) people.push({ name, ...(node.attribs.href && { href: node.attribs.href }) });
    else for (const child of node.children) if (isTag(child)) collect(child);
  };
  collect(element);
  found.bylines.push({ kind, early: found.sample === '', text: plain(text) ?? '', people });
}
