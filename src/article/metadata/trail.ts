import { type Element, isTag } from 'domhandler';
import { classMarks } from './class-marks.js';

const TRAIL: ReadonlySet<string> = new Set(['nav', 'li']);
/** A menu holds none of these: a class that says "menu" or "sticky" there means that the page has one. */
const NO_TRAIL: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** Whether an element stands in a breadcrumb trail or a menu. */
export function inTrail(element: Element): boolean {
  let node: Element['parent'] = element;
  for (; node && isTag(node); node = node.parent) {
    if (TRAIL.has(node.name)) return true;
    if (classMarks(node).trail && !NO_TRAIL.has(node.name)) return true;
  }
  return false;
}
