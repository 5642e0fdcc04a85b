import type { ChildNode, Element, ParentNode, Text } from 'domhandler';
import { hasChildren, isTag, isText } from 'domhandler';
import { DEFAULT_LIMITS } from '../../limits.js';
import type { Embed } from '../../model.js';
import { bareUrlIn } from './bare-url.js';
import type { Found } from './embed.js';
import { gatedMarkup } from './gated.js';
import { ofOwnMarkup, ofPlaceholder, ofPlayer } from './read.js';
import { blockAround, postBySignature } from './signed.js';

/** Elements that link, act or hold a whole page; they are no embeds, though embeds may be in them. */
const NO_EMBEDS = new Set('a button input form link meta html body head article main nav'.split(' '));
/** Elements whose text no reader sees as text. */
const DARK = new Set(['style', 'svg', 'select', 'textarea', 'title']);
const HANDLE_IN_BRACKETS = /\([\s\p{Cf}]*@/u;

interface Search {
  readonly pageUrl: string;
  readonly found: Found[];
  /** Texts with a handle in brackets: looked at once everything else is found. */
  readonly signed: { readonly text: Text; readonly at: number }[];
  /** True inside markup that was kept back: what that keeps back is not looked into. */
  readonly gated: boolean;
  visited: number;
}

/** Finds every embed below a node in one walk, in the page's order. */
export function findEmbeds(root: ParentNode, pageUrl: string, gated = false): Found[] {
  const search: Search = { pageUrl, found: [], signed: [], gated, visited: 0 };
  walk(root.children, search);
  const taken = new Set(search.found.flatMap((found) => found.nodes));
  const seen = new Set<ChildNode>();
  for (const { text, at } of search.signed) {
    const nodes = blockAround(text);
    const [first] = nodes;
    if (!first || seen.has(first)) continue;
    seen.add(first);
    const found = postBySignature(nodes, taken);
    if (!found) continue;
    for (const node of found.nodes) taken.add(node);
    search.found.push({ ...found, at });
  }
  return search.found.sort((one, other) => one.at - other.at);
}

function walk(nodes: readonly ChildNode[], search: Search): void {
  for (const node of nodes) {
    search.visited++;
    if (isText(node)) visitText(node, search);
    else if (isTag(node)) visitElement(node, search);
    else if (hasChildren(node)) walk(node.children, search);
  }
}

function visitText(text: Text, search: Search): void {
  const bare = bareUrlIn(text, search.pageUrl);
  if (bare) add(search, bare.node, [bare.embed]);
  else if (text.data.includes('@') && HANDLE_IN_BRACKETS.test(text.data)) {
    if (search.signed.length >= DEFAULT_LIMITS.maxEmbeds) return;
    search.signed.push({ text, at: search.visited });
  }
}

function visitElement(element: Element, search: Search): void {
  if (DARK.has(element.name)) return;
  const mayBe = !NO_EMBEDS.has(element.name);
  const own = mayBe ? ofOwnMarkup(element, search.pageUrl) : undefined;
  if (own && own.form !== 'placeholder') {
    add(search, element, [own]);
    return;
  }
  // A placeholder may hold the very post: that says more than its id.
  const before = search.found.length;
  if (element.name !== 'script') walk(element.children, search);
  if (!mayBe || search.found.length > before) return;
  const embed = own ?? ofPlayer(element, search.pageUrl) ?? ofPlaceholder(element, search.pageUrl);
  add(search, element, embed ? [embed] : keptBack(element, search));
}

function keptBack(element: Element, search: Search): Embed[] {
  const inside = search.gated ? undefined : gatedMarkup(element);
  if (!inside) return [];
  const parts = findEmbeds(inside, search.pageUrl, true).flatMap((found) => found.parts);
  return parts.flatMap((part) => ('embed' in part ? part.embed : []));
}

function add(search: Search, node: ChildNode, embeds: readonly Embed[]): void {
  if (!embeds.length) return;
  search.found.push({ at: search.visited, nodes: [node], parts: embeds.map((embed) => ({ embed })) });
}
