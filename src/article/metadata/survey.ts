import { type AnyNode, type Element, isTag } from 'domhandler';
import { readHead } from './survey-head.js';
import { readHeading, readItemprop, readMark } from './survey-marks.js';
import type { Place, Survey } from './survey-types.js';

const ASIDE = /^(?:aside|footer|nav)$/;
const ASIDE_CLASS =
  /(?:^|[-_\s])(?:related|comments?|sidebar|teasers?|recommended|most-?read|newsletter|bio)(?:$|[-_\s])/i;
const TRAIL_CLASS = /breadcrumb|(?:^|[\s_-])(?:nav|menu|sticky)(?:$|[\s_-])/i;
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
    sample: '',
  };
  for (const node of root)
    if (isTag(node)) visit(node, found, { article: false, aside: false, trail: false });
  return found;
}

function visit(element: Element, found: Survey, place: Place): void {
  const { name, attribs } = element;
  readHead(element, found);
  if (UNREAD.has(name)) return;
  const classes = attribs.class ?? '';
  const inside = placeOf(name, classes, place);
  if (name === 'h1' || name === 'h2') readHeading(element, found, inside, name === 'h1' ? 1 : 2);
  if (attribs.itemprop) readItemprop(element, found, inside);
  if (!inside.aside) readMark(element, found, inside, classes);
  for (const child of element.children) if (isTag(child)) visit(child, found, inside);
}

function placeOf(name: string, classes: string, outer: Place): Place {
  return {
    article: outer.article || name === 'article' || name === 'main',
    trail: outer.trail || name === 'nav' || name === 'li' || (classes !== '' && TRAIL_CLASS.test(classes)),
    aside: outer.aside || ASIDE.test(name) || (classes !== '' && ASIDE_CLASS.test(classes)),
  };
}
