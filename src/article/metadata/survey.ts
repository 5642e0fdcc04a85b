import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { plain } from './text.js';

/** What a page says of itself, gathered in one walk over the tree. */
export interface Survey {
  lang?: string;
  title?: string;
  /** By lower-case name, property or itemprop. */
  readonly meta: Map<string, string[]>;
  /** By rel: hrefs. */
  readonly links: Map<string, string[]>;
  readonly jsonLd: string[];
  readonly headings: HeadingMark[];
  readonly times: TimeMark[];
  readonly bylines: BylineMark[];
  /** Small text near the headline, where a date may stand in words. */
  readonly datelines: string[];
  readonly subtitles: string[];
  readonly rights: string[];
  /** Of the first long paragraphs: enough to know the language. */
  sample: string;
}

export interface HeadingMark {
  readonly level: 1 | 2;
  readonly text: string;
  /** Marked as the headline by itemprop or class. */
  readonly headline: boolean;
  /** In a breadcrumb trail or menu, where sites write another headline for search engines. */
  readonly trail: boolean;
  readonly inArticle: boolean;
  /** Before the first paragraph of the article. */
  readonly early: boolean;
}

export interface TimeMark {
  readonly datetime: string;
  readonly itemprop: string;
  readonly inArticle: boolean;
}

export interface BylineMark {
  readonly kind: 'itemprop' | 'rel' | 'class';
  /** Before the first paragraph: of the article, not of one it links to. */
  readonly early: boolean;
  readonly text: string;
  readonly people: readonly { readonly name: string; readonly href?: string }[];
}

const SAMPLE_LENGTH = 2_000;
const MOST = 40;
const ASIDE = /^(?:aside|footer|nav)$/;
const ASIDE_CLASS =
  /(?:^|[-_\s])(?:related|comments?|sidebar|teasers?|recommended|most-?read|newsletter|bio)(?:$|[-_\s])/i;
const BYLINE_CLASS =
  /(?:^|\s|[-_])(?:byline|author|authors|autor|autore|autores|autoren|auteur|auteurs|writer|reporter|journalist|yazar|kateb)(?:[-_]{0,2}(?:name|names|link|text|list))?(?:$|\s)/i;
const DATE_CLASS =
  /(?:^|\s|[-_])(?:date|dateline|published|pubdate|publish-?date|timestamp|posted-on|fecha|datum|tarih)(?:$|\s|[-_])/i;
const SUBTITLE_CLASS =
  /(?:^|\s|[-_])(?:standfirst|subtitle|sub-?headline|sub-?heading|deck|dek|chapo|kicker-text|entradilla|sottotitolo|lead-?text)(?:$|\s)/i;
const TRAIL_CLASS = /breadcrumb|(?:^|[\s_-])(?:nav|menu|sticky)(?:$|[\s_-])/i;
const HEADLINE_CLASS =
  /(?:^|[\s_-])(?:headline|(?:entry|article|post|page|story)[-_]{0,2}(?:title|headline|heading))(?:$|[\s_-])/i;
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);

/** Walks the tree once; recursion is bounded by limits.maxPageDepth. */
export function survey(root: AnyNode[]): Survey {
  const found: Survey = {
    meta: new Map(),
    links: new Map(),
    jsonLd: [],
    headings: [],
    times: [],
    bylines: [],
    datelines: [],
    subtitles: [],
    rights: [],
    sample: '',
  };
  for (const node of root)
    if (isTag(node)) visit(node, found, { article: false, aside: false, trail: false });
  return found;
}

interface Place {
  readonly article: boolean;
  readonly aside: boolean;
  readonly trail: boolean;
}

function visit(element: Element, found: Survey, place: Place): void {
  const { name, attribs } = element;
  if (name === 'script') readScript(element, found);
  if (UNREAD.has(name)) return;
  HEAD_READERS.get(name)?.(element, found);
  const classes = attribs.class ?? '';
  const inside = {
    article: place.article || name === 'article' || name === 'main',
    trail: place.trail || name === 'nav' || name === 'li' || (classes !== '' && TRAIL_CLASS.test(classes)),
    aside: place.aside || ASIDE.test(name) || (classes !== '' && ASIDE_CLASS.test(classes)),
  };
  if (name === 'h1' || name === 'h2') readHeading(element, found, inside, name === 'h1' ? 1 : 2);
  if (attribs.itemprop) readItemprop(element, found, inside);
  if (!inside.aside) readMark(element, found, inside, classes);
  for (const child of element.children) if (isTag(child)) visit(child, found, inside);
}

type Reader = (element: Element, found: Survey) => void;

const HEAD_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['html', ({ attribs }, found) => setLang(found, attribs.lang ?? attribs['xml:lang'])],
  ['body', ({ attribs }, found) => setLang(found, attribs.lang)],
  ['title', (element, found) => setTitle(found, textContent(element))],
  ['meta', readMeta],
  ['link', readLink],
  ['a', readLink],
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

function readLink({ attribs }: Element, found: Survey): void {
  const { rel, href } = attribs;
  if (rel && href) for (const each of rel.split(/\s+/)) add(found.links, each, href);
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const name = key.toLowerCase();
  const values = map.get(name);
  if (!values) map.set(name, [value]);
  else if (values.length < MOST) values.push(value);
}

function readScript(element: Element, found: Survey): void {
  if (!/^\s*application\/ld\+json/i.test(element.attribs.type ?? '') || found.jsonLd.length >= MOST) return;
  found.jsonLd.push(
    element.children.map((child) => (isText(child) ? child.data : textContent(child))).join(''),
  );
}

function readItemprop(element: Element, found: Survey, place: Place): void {
  const props = (element.attribs.itemprop ?? '').toLowerCase().split(/\s+/);
  if (props.includes('author') && element.name !== 'meta' && !place.aside)
    addByline(element, found, 'itemprop');
  if (element.name === 'time' || element.name === 'meta') return;
  for (const prop of props) {
    if (prop === 'datepublished' || prop === 'datemodified') {
      const datetime = element.attribs.content ?? element.attribs.datetime ?? textContent(element);
      found.times.push({ datetime, itemprop: prop, inArticle: place.article });
    }
  }
}

function readMark(element: Element, found: Survey, place: Place, classes: string): void {
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
  if (SUBTITLE_CLASS.test(classes)) push(found.subtitles, textContent(element));
}

function readHeading(element: Element, found: Survey, place: Place, level: 1 | 2): void {
  const text = plain(textContent(element));
  if (!text || found.headings.length >= MOST) return;
  const { class: classes = '', itemprop = '' } = element.attribs;
  found.headings.push({
    level,
    text,
    headline: /\bheadline\b/.test(itemprop) || HEADLINE_CLASS.test(classes),
    trail: place.trail || TRAIL_CLASS.test(classes) || 'data-breadcrumb-headline' in element.attribs,
    inArticle: place.article,
    early: found.sample === '',
  });
}

function readParagraph(element: Element, found: Survey): void {
  const classes = element.attribs.class ?? '';
  if (classes && SUBTITLE_CLASS.test(classes)) push(found.subtitles, textContent(element));
  if (classes && BYLINE_CLASS.test(classes)) addByline(element, found, 'class');
  if (classes && DATE_CLASS.test(classes)) pushShort(found.datelines, element);
  if (found.sample.length >= SAMPLE_LENGTH) return;
  const text = textContent(element);
  if (text.length > 60) found.sample += `${text}\n`;
}

function readTime(element: Element, found: Survey, place: Place): void {
  if (found.times.length >= MOST) return;
  const { datetime, itemprop = '', content, pubdate } = element.attribs;
  const kind = pubdate === undefined ? itemprop.toLowerCase() : 'datepublished';
  found.times.push({
    datetime: datetime ?? content ?? textContent(element),
    itemprop: kind,
    inArticle: place.article,
  });
}

function push(list: string[], value: string): void {
  const text = plain(value);
  if (text && list.length < MOST) list.push(text);
}

/** A wrapper of the whole head of an article has "date" in its class as well: only short ones are a date. */
function pushShort(list: string[], element: Element): void {
  const text = textContent(element);
  if (text.length < 120) push(list, text);
}

function addByline(element: Element, found: Survey, kind: BylineMark['kind']): void {
  if (found.bylines.length >= MOST) return;
  const text = textContent(element);
  if (text.length > 300) return;
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
