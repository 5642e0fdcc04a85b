import { DomHandler, type Element, type ParentNode } from 'domhandler';
import { interned, remembered } from '../../remembered.js';
import type { Guard } from '../guard.js';
import { type ImpliedEnd, impliedEnd, isBlockBorder, LINK_END } from './implied-end.js';
import { holdsData, holdsEmbed } from './script.js';

/** Equal names and class attributes become one string: every step compares them and looks them up. */
const oneName = remembered(interned, { most: 2_000, longest: 40 });
const oneClass = remembered(interned, { most: 20_000, longest: 300 });

/** Open elements that are looked at for an end tag left out: enough for any page, and a bound for hostile ones. */
const LOOK_BACK = 64;
const ONCE = new Set(['html', 'head', 'body']);

/**
 * Builds the tree from htmlparser2's events while the guard watches. Leaves out declarations, styles, code, and
 * comments but stored embeds. Contents of `template` and `noscript` stay in them as children.
 *
 * `tagStack` mirrors the parser's own stack entry by entry. An element that is ended early here leaves its place to
 * its parent, so that the parser's later end of it changes nothing.
 */
export class PageBuilder extends DomHandler {
  readonly #guard: Guard;
  readonly #depths = [0];
  readonly #seen = new Set<string>();
  /** Whether the page asks for a password somewhere. */
  asksPassword = false;

  constructor(guard: Guard) {
    super();
    this.#guard = guard;
  }

  onattribute(): void {
    this.#guard.attribute();
  }

  override onopentag(tag: string, attribs: Record<string, string>): void {
    const name = oneName(tag) ?? tag;
    if (name === 'a') this.#endLink();
    else this.#endImplied(name);
    const depth = (this.#depths.at(-1) ?? 0) + 1;
    this.#guard.element(Math.max(depth, this.tagStack.length / LOOK_BACK));
    if (attribs.class) attribs.class = oneClass(attribs.class) ?? attribs.class;
    const again = ONCE.has(name) && this.#seen.has(name);
    this.#seen.add(name);
    super.onopentag(again ? 'div' : name, attribs);
    this.#depths.push(depth);
    if (name === 'input') this.asksPassword ||= attribs.type?.toLowerCase() === 'password';
  }

  override onclosetag(): void {
    const element = this.tagStack.at(-1) as Element | undefined;
    if (element?.name === 'style' || (element?.name === 'script' && !holdsData(element)))
      element.children = [];
    super.onclosetag();
    this.#depths.pop();
  }

  override oncomment(text: string): void {
    if (holdsEmbed(text)) super.oncomment(text);
    else this.lastNode = null;
  }

  override onprocessinginstruction(): void {
    this.lastNode = null;
  }

  /** The place on the stack of the innermost open element of `ends`, unless one of `within` stands before it. */
  #find({ ends, within }: ImpliedEnd): number {
    const lowest = Math.max(1, this.tagStack.length - LOOK_BACK);
    for (let at = this.tagStack.length - 1; at >= lowest; at -= 1) {
      const { name } = this.tagStack[at] as Element;
      if (ends.has(name)) return at;
      if (within.has(name)) return -1;
    }
    return -1;
  }

  #endImplied(name: string): void {
    const implied = impliedEnd(name);
    if (!implied) return;
    const at = this.#find(implied);
    if (at > 0) this.#endFrom(at);
  }

  /** A link never stands in a link. One left open in front of whole blocks was an anchor. */
  #endLink(): void {
    const at = this.#find(LINK_END);
    if (at < 0) return;
    const between = this.tagStack.slice(at + 1).map(nameOf);
    const link = this.tagStack[at] as Element;
    if (between.some(isBlockBorder)) link.name = 'span';
    else this.#endFrom(at);
  }

  #endFrom(place: number): void {
    let at = place;
    while (at > 1 && this.tagStack[at - 1] === this.tagStack[at]) at -= 1;
    const parent = this.tagStack[at - 1] as ParentNode;
    this.tagStack.fill(parent, at);
    this.#depths.fill(this.#depths[at - 1] ?? 0, at);
    this.lastNode = null;
  }
}

function nameOf(node: ParentNode | undefined): string {
  return node && 'name' in node ? node.name : '';
}
