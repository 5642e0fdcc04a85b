import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { attributeOf, ITEMPROP } from '../../sought.js';
import type { Page } from '../page.js';
import { classMarks } from './class-marks.js';
import { readHead } from './survey-head.js';
import { readEarlyText, readHeading, readItemprop, readMark } from './survey-marks.js';
import type { Place, Survey } from './survey-types.js';

const ASIDE: ReadonlySet<string> = new Set(['aside', 'footer', 'nav']);
const TRAIL: ReadonlySet<string> = new Set(['nav', 'li']);
/** Class names of these tell how the page is laid out, not what stands in it. */
const FRAME: ReadonlySet<string> = new Set(['html', 'body']);
/** A menu holds none of these: a class that says "menu" or "sticky" there means that the page has one. */
const NO_TRAIL: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);
const NOWHERE: Place = { article: false, aside: false, trail: false };

/** The page's survey, taken before any step changes the tree. */
export function surveyOf(page: Page): Survey {
  page.survey ??= survey(page.document.children);
  return page.survey;
}

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
    pictures: [],
    sample: '',
    paragraphs: [],
  };
  for (const node of root) if (isTag(node)) visit(node, found, NOWHERE);
  return found;
}

function visit(element: Element, found: Survey, outer: Place): void {
  const { name } = element;
  readHead(element, found);
  if (UNREAD.has(name)) return;
  const marks = classMarks(element);
  const place = placeOf(name, marks, outer);
  const heading = name === 'h1' || name === 'h2';
  if (heading) readHeading(element, found, place, marks);
  if (!place.aside) {
    if (attributeOf(element, ITEMPROP)) readItemprop(element, found, place);
    readMark(element, found, place, marks);
  }
  const early = !heading && found.headings.length > 0 && found.sample === '' && !place.aside;
  for (const child of element.children) {
    if (isTag(child)) visit(child, found, place);
    else if (early && isText(child)) readEarlyText(child.data, found);
  }
}

function placeOf(name: string, marks: ReturnType<typeof classMarks>, outer: Place): Place {
  const article = outer.article || name === 'article' || name === 'main';
  const trail = outer.trail || TRAIL.has(name) || (marks.trail && !NO_TRAIL.has(name));
  const aside = outer.aside || ASIDE.has(name) || (marks.aside && !FRAME.has(name));
  if (article === outer.article && trail === outer.trail && aside === outer.aside) return outer;
  return { article, trail, aside };
}
