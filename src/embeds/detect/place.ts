import { type ChildNode, Element, isComment, isTag, isText, Text } from 'domhandler';
import { prepend, removeElement } from 'domutils';
import type { FlattenedPart } from '../flattened/find.js';
import { PROVIDERS } from '../platforms.js';
import { domainsOf, readUrl } from '../url.js';
import type { Found } from './embed.js';
import { wrapperOf } from './wrapper.js';

const LOADERS: readonly string[] = [
  ...PROVIDERS.flatMap((provider) => provider.hosts),
  'twimg.com',
  'cdninstagram.com',
];

/** Puts `<figure data-embed="id">` where an embed stood; its wrappers and its loader script go with it. */
export function placeFigures(found: Found): void {
  const [first, ...others] = found.nodes;
  if (!first) return;
  const outermost = found.nodes.length === 1 ? wrapperOf(first) : first;
  for (const node of others) removeElement(node);
  const hosts = new Set([...LOADERS, ...found.parts.flatMap(hostOf)]);
  for (const loader of loadersBehind(outermost, hosts)) removeElement(loader);
  for (const part of found.parts) {
    if (!('embed' in part)) prepend(outermost, new Element('p', {}, [new Text(part.line)]));
    else if (!isThere(outermost, part.embed.id)) {
      prepend(outermost, new Element('figure', { 'data-embed': part.embed.id }, []));
    }
  }
  removeElement(outermost);
}

/** A lazy player and its `noscript` twin are one embed. */
function isThere(node: ChildNode, id: string): boolean {
  const before = seen(node.prev, 'prev');
  return !!before && isTag(before) && before.attribs['data-embed'] === id;
}

/** The provider's script, which came with the embed; a CMS may have put it in a paragraph. */
function loadersBehind(node: ChildNode, hosts: ReadonlySet<string>): Element[] {
  const loaders: Element[] = [];
  for (let next = seen(node.next, 'next'); next && isTag(next) && isLoader(next, hosts); ) {
    loaders.push(next);
    next = seen(next.next, 'next');
  }
  return loaders;
}

/** A network of many servers has the script on the server that the post is on. */
function hostOf(part: FlattenedPart): string[] {
  const url = 'embed' in part ? readUrl(part.embed.url) : undefined;
  return url ? [url.hostname] : [];
}

function isLoader(element: Element, hosts: ReadonlySet<string>): boolean {
  if (element.name === 'p') {
    const inside = element.children.filter((child) => !isBlank(child));
    return inside.length > 0 && inside.every((child) => isTag(child) && isLoader(child, hosts));
  }
  const url = element.name === 'script' ? readUrl(element.attribs.src, 'https://page.invalid/') : undefined;
  return !!url && [...domainsOf(url)].some((domain) => hosts.has(domain));
}

function seen(node: ChildNode | null, way: 'prev' | 'next'): ChildNode | null {
  let at = node;
  while (at && isBlank(at)) at = at[way];
  return at;
}

function isBlank(node: ChildNode): boolean {
  return isComment(node) || (isText(node) && !node.data.trim());
}
