import { type Element, isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import type { Run } from './runs.js';

const KEPT_WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'img picture video audio iframe object svg figure embed amp-img source canvas table'.split(' '),
);
/** Never removed for being empty: other steps look for them. */
const ROOTS: ReadonlySet<string> = new Set(['html', 'body', 'article', 'main']);

/** Takes a part of a run out of the tree, and the elements that it leaves empty. */
export function cut(run: Run, from: number, to: number): void {
  for (const { node, start } of run.pieces) {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, node.data.length);
    if (first >= last) continue;
    node.data = node.data.slice(0, first) + node.data.slice(last);
    const parent = node.parent;
    if (!node.data.trim() && parent) {
      removeElement(node);
      if (isTag(parent)) prune(parent);
    }
  }
}

/** Removes an element that holds nothing, and its parents as far as that leaves them empty too. */
export function prune(element: Element): void {
  let empty: Element | undefined = element;
  while (empty && !ROOTS.has(empty.name) && isEmpty(empty)) {
    const parent: Element['parent'] = empty.parent;
    removeElement(empty);
    empty = parent && isTag(parent) ? parent : undefined;
  }
}

function isEmpty(element: Element): boolean {
  if (KEPT_WITHOUT_TEXT.has(element.name) || 'data-embed' in element.attribs) return false;
  return element.children.every((child) =>
    isText(child) ? !child.data.trim() : !isTag(child) || isEmpty(child),
  );
}
