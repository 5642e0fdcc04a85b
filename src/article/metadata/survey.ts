import { type AnyNode, type Element, isTag } from 'domhandler';
import { attributeOf, ITEMPROP } from '../../sought.js';
import { tagOf } from '../../tag-names.js';
import type { Page } from '../page.js';
import { type ClassMarks, classMarks, NO_MARKS } from './class-marks.js';
import { readHeading } from './survey-heading.js';
import { type Kind, kindOf } from './survey-kinds.js';
import { readEarlyText, readItemprop, readMarks } from './survey-marks.js';
import type { Place, Survey } from './survey-types.js';

const NOWHERE: Place = { article: false, aside: false };

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
  const kind = kindOf(tagOf(element));
  kind.stated?.(element, found);
  if (kind.unread) return;
  // Beside the article, where a third of all elements stand, classes say nothing of it.
  const marks = outer.aside && !kind.heading ? NO_MARKS : classMarks(element);
  const place = placeOf(kind, marks, outer);
  if (kind.heading) readHeading(element, found, place, marks);
  if (!place.aside) {
    if (attributeOf(element, ITEMPROP)) readItemprop(element, found, place);
    kind.mark?.(element, found, place);
    if (marks !== NO_MARKS) readMarks(element, found, marks);
  }
  const early = !kind.heading && !place.aside && found.headings.length > 0 && found.sample === '';
  for (const child of element.children) {
    if (isTag(child)) visit(child, found, place);
    else if (early) readEarlyText(child, found);
  }
}

function placeOf(kind: Kind, marks: ClassMarks, outer: Place): Place {
  const article = outer.article || kind.article;
  const aside = outer.aside || kind.aside || (marks.aside && !kind.frame);
  return article === outer.article && aside === outer.aside ? outer : { article, aside };
}
