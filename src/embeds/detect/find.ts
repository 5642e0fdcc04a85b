import type { ChildNode, Comment, Element, ParentNode, Text } from 'domhandler';
import { hasChildren, isComment, isTag, isText } from 'domhandler';
import { DEFAULT_LIMITS } from '../../limits.js';
import type { Embed } from '../../model.js';
import { attributeOf, CLASS, hasAttributes } from '../../sought.js';
import { tagOf } from '../../tag-names.js';
import { bareUrlIn } from './bare-url.js';
import { ofBlockComment } from './block-comment.js';
import { type Found, toEmbed } from './embed.js';
import { gatedMarkup } from './gated.js';
import { ofHandMadeQuote } from './hand-made.js';
import { ADDRESS, heldIn, IDENTIFIER, MARKUP, OWN } from './held.js';
import { type Kind, kindOf } from './kinds.js';
import { ofCard, ofLinkedBox } from './linked.js';
import { ofNamedPlatform } from './named.js';
import { ofOwnMarkup, ofPlaceholder, ofPlayer } from './read.js';
import { joinSame } from './same-post.js';
import { ofScript } from './script.js';
import { addSigned, type SignedText } from './signed.js';
import { placeFromState } from './state/place.js';

/** Nearly no text has one of them, and one expression tells so sooner than a search for each. */
const MAY_SAY = /:\/\/|www\.|\[tweet|@/;
const NONE: readonly Embed[] = [];
const HANDLE_IN_BRACKETS = /\([\s\p{Cf}]*@/u;

interface Search {
  readonly pageUrl: string;
  readonly found: Found[];
  /** Texts with a handle in brackets: looked at once everything else is found. */
  readonly signed: SignedText[];
  /** Scripts, which may hold the page's state. */
  readonly scripts: Element[];
  /** True inside markup that was kept back: what that keeps back is not looked into. */
  readonly gated: boolean;
  visited: number;
}

/** Finds every embed below a node in one walk, in the page's order. */
export function findEmbeds(root: ParentNode, pageUrl: string, gated = false): Found[] {
  const search: Search = { pageUrl, found: [], signed: [], scripts: [], gated, visited: 0 };
  walk(root.children, search);
  addSigned(search.found, search.signed);
  const inOrder = search.found.sort((one, other) => one.at - other.at);
  return gated ? inOrder : joinSame(placeFromState(root, search.scripts, inOrder, pageUrl));
}

function walk(nodes: readonly ChildNode[], search: Search): void {
  for (const node of nodes) {
    search.visited++;
    if (isText(node)) visitText(node, search);
    else if (isTag(node)) visitElement(node, search);
    else if (isComment(node)) visitComment(node, search);
    else if (hasChildren(node)) walk(node.children, search);
  }
}

function visitText(text: Text, search: Search): void {
  if (!MAY_SAY.test(text.data)) return;
  const bare = bareUrlIn(text, search.pageUrl);
  if (bare) add(search, bare.node, [bare.embed]);
  else if (HANDLE_IN_BRACKETS.test(text.data)) {
    if (search.signed.length >= DEFAULT_LIMITS.maxEmbeds) return;
    search.signed.push({ text, at: search.visited });
  }
}

function visitComment(comment: Comment, search: Search): void {
  const embed = ofBlockComment(comment, search.pageUrl);
  if (embed) add(search, comment, [embed]);
}

function visitElement(element: Element, search: Search): void {
  const kind = kindOf(tagOf(element));
  if (kind === 'dark') return;
  if (kind === 'link') visitLink(element, search);
  else if (kind === 'field') add(search, element, keptBack(element, search));
  else visitPlain(element, search, kind);
}

function visitPlain(element: Element, search: Search, kind: Kind | undefined): void {
  const mayBe = kind !== 'none' && hasAttributes(element);
  const held = mayBe ? heldIn(element) : 0;
  const own = mayBe ? ofOwnMarkup(element, search.pageUrl, (held & OWN) !== 0) : undefined;
  if (own && own.form !== 'placeholder') {
    add(search, element, [own]);
    return;
  }
  // A placeholder may hold the very post: that says more than its id.
  const before = search.found.length;
  if (kind === 'script') search.scripts.push(element);
  else walk(element.children, search);
  if (search.found.length > before) return;
  if (mayBe) add(search, element, own ? [own] : unmarked(element, search, held));
  else if (kind === 'script') add(search, element, keptBack(element, search));
}

/** What no provider's own markup is, likeliest first. */
function unmarked(element: Element, search: Search, held: number): readonly Embed[] {
  const { pageUrl } = search;
  const embed =
    ofPlayer(element, pageUrl) ??
    (held & ADDRESS ? ofPlaceholder(element, pageUrl) : undefined) ??
    (held & IDENTIFIER ? ofNamedPlatform(element) : undefined) ??
    ofLinkedBox(element, pageUrl);
  if (embed) return [embed];
  return held & MARKUP || element.name === 'script' ? keptBack(element, search) : NONE;
}

/** A link is an embed only where a script fills it, or where it is the source of a quotation. */
function visitLink(element: Element, search: Search): void {
  const { name } = element;
  const isSource = name === 'cite' || attributeOf(element, CLASS)?.includes('timesince');
  const quote = isSource ? ofHandMadeQuote(element, search.pageUrl) : undefined;
  if (quote) {
    addOver(search, quote.node, quote.embed);
    return;
  }
  const filled = name === 'a' ? ofLink(element, search.pageUrl) : undefined;
  if (filled) add(search, element, [filled]);
  else walk(element.children, search);
}

function ofLink(link: Element, pageUrl: string): Embed | undefined {
  const card = ofCard(link, pageUrl);
  return card ? toEmbed(card.provider, card.ref, 'placeholder') : ofOwnMarkup(link, pageUrl);
}

function keptBack(element: Element, search: Search): readonly Embed[] {
  if (search.gated) return NONE;
  const written = element.name === 'script' ? ofScript(element) : undefined;
  if (written) return [written];
  const inside = gatedMarkup(element);
  if (!inside) return NONE;
  const parts = findEmbeds(inside, search.pageUrl, true).flatMap((found) => found.parts);
  return parts.flatMap((part) => ('embed' in part ? part.embed : []));
}

function add(search: Search, node: ChildNode, embeds: readonly Embed[]): void {
  if (!embeds.length) return;
  search.found.push({ at: search.visited, nodes: [node], parts: embeds.map((embed) => ({ embed })) });
}

/** Adds an embed that takes up an element which is being walked: what was found in it just now goes. */
function addOver(search: Search, node: Element, embed: Embed): void {
  for (let last = search.found.at(-1); last && isInside(last.nodes[0], node); last = search.found.at(-1)) {
    search.found.pop();
  }
  add(search, node, [embed]);
}

function isInside(inner: ChildNode | undefined, outer: Element): boolean {
  let at: ChildNode | ParentNode | null | undefined = inner;
  while (at && at !== outer) at = at.parent;
  return at === outer;
}
