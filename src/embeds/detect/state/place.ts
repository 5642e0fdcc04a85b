import type { ChildNode, ParentNode } from 'domhandler';
import { Element, hasChildren, isTag } from 'domhandler';
import { append, prepend } from 'domutils';
import type { Embed } from '../../../model.js';
import type { Found } from '../embed.js';
import { type Listed, listedIn } from './lists.js';
import { type Paragraphs, paragraphsOf } from './paragraphs.js';
import { statesIn } from './read.js';

/**
 * Adds the embeds that only the page's state names, each where the paragraph stands that goes before it there.
 * Without such a paragraph in the tree an embed has no place, and is none of the article.
 *
 * @param found what the tree itself shows, in order
 */
export function placeFromState(
  root: ParentNode,
  scripts: readonly Element[],
  found: Found[],
  pageUrl: string,
): Found[] {
  const listed = scripts.flatMap((script) =>
    [...statesIn(script)].flatMap((state) => listedIn(state, pageUrl)),
  );
  const shown = new Set(found.flatMap(idsIn));
  const missing = listed.filter(({ embeds }) => embeds.some(({ id }) => !shown.has(id)));
  if (!missing.length) return found;
  const paragraphs = paragraphsOf(root);
  const placed: Found[] = [];
  const lastBehind = new Map<Element, Element>();
  for (const each of missing) {
    const embeds = each.embeds.filter(({ id }) => !shown.has(id));
    const marker = embeds.length ? markerOf(each, paragraphs, lastBehind) : undefined;
    if (!marker) continue;
    for (const { id } of embeds) shown.add(id);
    placed.push({ at: 0, nodes: [marker], parts: embeds.map((embed) => ({ embed })) });
  }
  return placed.length ? inTreeOrder(root, [...found, ...placed]) : found;
}

/** An element put into the tree where the embeds are to stand. */
function markerOf(
  { before, after }: Listed,
  paragraphs: Paragraphs,
  lastBehind: Map<Element, Element>,
): Element | undefined {
  const marker = new Element('p', {});
  const above = before && paragraphs.find(before, after, 1);
  if (above) {
    append(lastBehind.get(above) ?? above, marker);
    lastBehind.set(above, marker);
    return marker;
  }
  const below = after && paragraphs.find(after, before, -1);
  if (!below) return undefined;
  prepend(below, marker);
  return marker;
}

function idsIn({ parts }: Found): string[] {
  return parts.flatMap((part) => ('embed' in part ? [part.embed.id, ...quotedId(part.embed)] : []));
}

function quotedId({ quoted }: Embed): string[] {
  return quoted?.ref ? [`${quoted.provider}:${quoted.ref}`] : [];
}

function inTreeOrder(root: ParentNode, found: readonly Found[]): Found[] {
  const places = new Map<ChildNode, number>();
  for (const { nodes } of found) if (nodes[0]) places.set(nodes[0], 0);
  number(root, places, { at: 0 });
  return found
    .map((each) => ({ ...each, at: (each.nodes[0] && places.get(each.nodes[0])) ?? each.at }))
    .sort((one, other) => one.at - other.at);
}

function number(node: ParentNode, places: Map<ChildNode, number>, count: { at: number }): void {
  for (const child of node.children) {
    count.at++;
    if (places.has(child)) places.set(child, count.at);
    if (isTag(child) || hasChildren(child)) number(child, places, count);
  }
}
