import { type ChildNode, type Element, isTag } from 'domhandler';
import { keyOf } from './tree.js';

const LEAVES = new Set(
  ['title', 'link', 'guid', 'id', 'pubdate', 'published', 'updated', 'category'].map(
    (name) => `core:${name}`,
  ),
);
const FIELDS = new Set([
  ...LEAVES,
  'core:description',
  'core:summary',
  'core:content',
  'content:encoded',
  'dc:creator',
]);

/** Sets free what elements that were never closed have swallowed: a title that holds the link and all that follows. */
export function mend(parent: Element): void {
  const children: ChildNode[] = [];
  const waiting = [...parent.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    children.push(node);
    if (!isTag(node)) continue;
    if (!LEAVES.has(keyOf(node))) mend(node);
    // What is set free follows its leaf, and may itself be a leaf.
    else for (const child of swallowed(node).reverse()) waiting.push(child);
  }
  if (children.length !== parent.children.length) adopt(parent, children);
}

function swallowed(leaf: Element): ChildNode[] {
  const from = leaf.children.findIndex((child) => isTag(child) && FIELDS.has(keyOf(child)));
  return from < 0 ? [] : leaf.children.splice(from);
}

function adopt(parent: Element, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, i) => {
    child.parent = parent;
    child.prev = children[i - 1] ?? null;
    child.next = children[i + 1] ?? null;
  });
}
