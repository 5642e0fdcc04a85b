import { type ChildNode, type Element, isTag } from 'domhandler';
import { tagOf } from '../../tag-names.js';
import { spacedText } from '../spaced-text.js';
import { isBlock } from '../tree/kinds.js';
import { type ClassMarks, classMarks } from './class-marks.js';
import { shortText } from './short-text.js';
import { MOST_MARKS, type Place, type Survey } from './survey-types.js';
import { plain } from './text.js';
import { inTrail } from './trail.js';

/** Characters. */
const LONGEST_HEADING = 600;
const SHORTEST_HEADLINE = 10;

export function readHeading(element: Element, found: Survey, place: Place, marks: ClassMarks): void {
  if (found.headings.length >= MOST_MARKS) return;
  const text = plain(shortText(element, LONGEST_HEADING));
  if (!text) return;
  const bare = bareHeading(element, text);
  found.headings.push({
    level: element.name === 'h1' ? 1 : 2,
    text,
    ...(bare && { bare }),
    headline: marks.headline || /\bheadline\b/.test(element.attribs.itemprop ?? ''),
    trail: inTrail(element),
    aside: place.aside,
    inArticle: place.article,
    early: found.sample === '',
  });
}

/** A heading's text without the kicker that stands in it, and without the dash that only machines see. */
function bareHeading(element: Element, whole: string): string | undefined {
  if (!element.children.some(isTag)) return undefined;
  const rest = element.children
    .map(withoutKicker)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^\s*[:|–—-]\s*/, '');
  const text = plain(rest);
  return text && text.length >= SHORTEST_HEADLINE && text !== whole ? text : undefined;
}

function withoutKicker(node: ChildNode): string {
  if (!isTag(node)) return spacedText(node);
  if (node.name === 'script' || node.name === 'style' || classMarks(node).kicker) return '';
  const text = spacedText(node);
  if (node.attribs['aria-hidden'] === 'true' && text.trim().length <= 3) return ' ';
  if (!node.children.some(isTag)) return text;
  const rest = node.children.map(withoutKicker).join('');
  return isBlock(tagOf(node)) ? ` ${rest} ` : rest;
}
