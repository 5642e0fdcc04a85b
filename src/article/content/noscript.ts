import { Element, isTag } from 'domhandler';

/** Gives a lazy picture the address that stands in the `<noscript>` after it, or puts the picture in its place. */
export function restoreLazyImages(noscript: Element): void {
  const image = imageIn(noscript);
  const parent = noscript.parent;
  if (!image || !parent) return;
  const before = previousElement(noscript);
  const lazy = before && (before.name === 'img' ? before : imageIn(before));
  if (lazy) {
    const src = image.attribs.src;
    if (src && !lazy.attribs['data-src']) lazy.attribs['data-src'] = src;
    return;
  }
  const copy = new Element('img', { ...image.attribs });
  copy.parent = parent;
  parent.children.splice(parent.children.indexOf(noscript), 0, copy);
}

function imageIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (child.name === 'img') return child;
    const inside = imageIn(child);
    if (inside) return inside;
  }
  return undefined;
}

function previousElement(element: Element): Element | undefined {
  let node = element.prev;
  while (node && !isTag(node)) node = node.prev;
  return node ?? undefined;
}
