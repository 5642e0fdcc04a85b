import { type ChildNode, type Document, Element, isTag, isText, type ParentNode } from 'domhandler';

const OF_HEAD = new Set([
  'base',
  'bgsound',
  'link',
  'meta',
  'noscript',
  'script',
  'style',
  'template',
  'title',
]);

/** Gives a tree the one `html > head + body` that every page has, whatever its author left out or left open. */
export function completeSkeleton(document: Document): void {
  const parts: Parts = { head: [], body: [] };
  sort(document.children, parts);
  const head = parts.headElement ?? new Element('head', {});
  const body = parts.bodyElement ?? new Element('body', {});
  const html = parts.htmlElement ?? new Element('html', {});
  adopt(head, parts.head);
  adopt(body, parts.body);
  adopt(html, [head, body]);
  adopt(document, [html]);
}

interface Parts {
  readonly head: ChildNode[];
  readonly body: ChildNode[];
  htmlElement?: Element;
  headElement?: Element;
  bodyElement?: Element;
}

/** Everything is the body's from the first node on that cannot stand in a head. */
function sort(nodes: readonly ChildNode[], parts: Parts): void {
  for (const node of nodes) {
    if (!isTag(node) || !isFrame(node, parts)) place(node, parts);
    else sort(node.children, parts);
  }
}

function isFrame(element: Element, parts: Parts): boolean {
  if (element.name === 'html') parts.htmlElement ??= element;
  else if (element.name === 'head') parts.headElement ??= element;
  else if (element.name === 'body') parts.bodyElement ??= element;
  return element === parts.htmlElement || element === parts.headElement || element === parts.bodyElement;
}

function place(node: ChildNode, parts: Parts): void {
  const before = parts.body.length === 0 && !parts.bodyElement;
  if (before && isTag(node) && OF_HEAD.has(node.name)) parts.head.push(node);
  else if (!before || !isText(node) || node.data.trim() !== '') parts.body.push(node);
}

function adopt(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  for (const [at, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[at - 1] ?? null;
    child.next = children[at + 1] ?? null;
  }
}
