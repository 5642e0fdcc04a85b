import { type ChildNode, Comment, Document, type Element } from 'domhandler';
import { childrenOf, ReadElement, rename } from '../../sought.js';
import { type TagName, tagName, testNames } from '../../tag-names.js';
import type { Guard } from '../guard.js';
import { endedBefore, impliedEnd, isBlockBorder, LINK_END } from './implied-end.js';
import { isBlock, isForeign, isVoid, startsLine } from './kinds.js';
import { LineText } from './line-text.js';
import { OpenElements } from './open-elements.js';
import { holdsEmbed, holdsState, isCode } from './script.js';
import type { MarkupSink } from './source.js';
import type { Tag } from './tag.js';

const standsOnce = testNames((name) => name === 'html' || name === 'head' || name === 'body');

/**
 * Builds the tree of what is read while the guard watches. Leaves out declarations, styles, code, and comments but
 * stored embeds. Contents of `template` and `noscript` stay in them as children.
 */
export class PageBuilder implements MarkupSink {
  readonly document = new Document([]);
  /** Whether the page asks for a password somewhere. */
  asksPassword = false;
  readonly #guard: Guard;
  readonly #open = new OpenElements(this.document);
  readonly #seen = new Set<string>();
  readonly #text = new LineText((text) => this.#add(text));

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  text(data: string): void {
    const open = this.#open.innermost;
    if (open.useless && open.name === 'script') open.useless = !holdsState(data);
    this.#text.write(data);
  }

  /** White space where a line starts or ends is no text: pages have more of it than of all else. */
  blank(markup: string, from: number, to: number): void {
    if (this.#text.isGoingOn || this.#open.innermost.preformatted) this.text(markup.slice(from, to));
    else if (!this.#startsLine()) this.#text.waitWith(markup, from, to);
  }

  comment(data: string): void {
    this.declaration();
    if (holdsEmbed(data)) this.#add(new Comment(data));
  }

  declaration(): void {
    this.#text.keepSpace();
    this.#text.end();
  }

  open({ name, attributes, bits, classes, selfClosing }: Tag): void {
    const { text } = name;
    if (!isBlock(name)) this.#text.keepSpace();
    this.#text.end();
    this.#endBefore(name);
    const { depth, innermost } = this.#open;
    this.#guard.element(depth + 1);
    const element = new ReadElement(this.#nameOnce(name), attributes, bits, classes);
    this.#add(element);
    if (text === 'input') this.asksPassword ||= attributes.type?.toLowerCase() === 'password';
    const foreign = isForeign(name, innermost.foreign);
    if (isVoid(name) || (selfClosing && (foreign || innermost.foreign))) return;
    const useless = text === 'style' || (text === 'script' && isCode(attributes));
    const preformatted = innermost.preformatted || text === 'pre';
    const depthWithin = innermost.depth + 1;
    this.#open.push({ name: text, node: element, depth: depthWithin, foreign, preformatted, useless });
  }

  close(name: TagName): void {
    const { text } = name;
    if (isVoid(name)) {
      if (text === 'br') this.#addEmpty(name);
      return;
    }
    const place = this.#open.named(text);
    if (place > 0) {
      if (!startsLine(name)) this.#text.keepSpace();
      this.#end(place);
    } else if (text === 'p') this.#addEmpty(name);
  }

  /** To be called once, behind the page. */
  end(): void {
    this.#end(1);
  }

  #nameOnce(name: TagName): TagName {
    if (!standsOnce(name)) return name;
    if (this.#seen.has(name.text)) return tagName('div');
    this.#seen.add(name.text);
    return name;
  }

  /** An end tag without its start: browsers make an empty element of some. */
  #addEmpty(name: TagName): void {
    this.open({ name, attributes: {}, bits: 0, classes: undefined, selfClosing: false, end: 0 });
    if (!isVoid(name)) this.#open.endInnermost();
  }

  #add(node: ChildNode): void {
    const { node: parent } = this.#open.innermost;
    const { children } = parent;
    // Place -1 of a list is looked for as a property, by name.
    const before = children.length > 0 ? children[children.length - 1] : undefined;
    if (before) {
      before.next = node;
      node.prev = before;
      children.push(node);
    } else parent.children = childrenOf(node);
    node.parent = parent;
  }

  #startsLine(): boolean {
    const { node } = this.#open.innermost;
    const { children } = node;
    const before = children.length > 0 ? (children[children.length - 1] as Partial<ReadElement>) : undefined;
    if (before) return before.tag !== undefined && isBlock(before.tag);
    const { tag } = node as Partial<ReadElement>;
    return tag !== undefined && startsLine(tag);
  }

  #end(place: number): void {
    this.#text.end();
    this.#open.end(place);
  }

  /** Ends what the start of an element of this name ends. */
  #endBefore(name: TagName): void {
    if (name.text === 'a') {
      this.#endLink();
      return;
    }
    const ended = endedBefore(name);
    while (ended?.has(this.#open.innermost.name)) this.#open.endInnermost();
    const implied = impliedEnd(name);
    const place = implied ? this.#open.find(implied) : 0;
    if (place > 0) this.#open.endEarly(place);
  }

  /** A link never stands in a link. One left open in front of whole blocks was an anchor. */
  #endLink(): void {
    const place = this.#open.find(LINK_END);
    if (place === 0) return;
    const link = this.#open.at(place).node as ReadElement;
    if (this.#open.within(place).some(({ node }) => isBlockBorder((node as Element).name)))
      rename(link, tagName('span'));
    else this.#open.endEarly(place);
  }
}
