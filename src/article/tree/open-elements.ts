import type { Document, Element, ParentNode } from 'domhandler';
import { type ImpliedEnd, LINK_END, P } from './implied-end.js';

/** Open elements that are looked at for an end tag left out: enough for any page, and a bound for hostile ones. */
const LOOK_BACK = 64;

export interface Open {
  /** As written: a second body is another element. */
  readonly name: string;
  /** What is read within it goes here: the element, or what holds it where it was ended early. */
  node: ParentNode;
  /** How many elements deep that stands. */
  depth: number;
  readonly foreign: boolean;
  /** Whether white space in it is kept as it is. */
  readonly preformatted: boolean;
  /** Whether nothing of its content is of use, as far as it has been read. */
  useless: boolean;
}

/** The elements whose end tag has not come yet, from the outermost on. */
export class OpenElements {
  readonly #stack: Open[];
  /** Those in it: nearly every element asks for one that it would end, and mostly there is none. */
  #paragraphs = 0;
  #links = 0;

  constructor(document: Document) {
    this.#stack = [
      { name: '', node: document, depth: 0, foreign: false, preformatted: false, useless: false },
    ];
  }

  get innermost(): Open {
    return this.#stack[this.#stack.length - 1] as Open;
  }

  /** For the guard: elements that are ended early stay here until their end tag comes. */
  get depth(): number {
    return Math.max(this.innermost.depth, (this.#stack.length - 1) / LOOK_BACK);
  }

  push(open: Open): void {
    this.#count(open.name, 1);
    this.#stack.push(open);
  }

  at(place: number): Open {
    return this.#stack[place] as Open;
  }

  within(place: number): readonly Open[] {
    return this.#stack.slice(place + 1);
  }

  /** The place of the innermost one of this name; 0 where there is none. */
  named(name: string): number {
    let at = this.#stack.length - 1;
    while (at > 0 && this.#stack[at]?.name !== name) at -= 1;
    return at;
  }

  /** The place of the innermost one of `ends`, unless one of `within` stands before it; 0 where there is none. */
  find(implied: ImpliedEnd): number {
    if ((implied === P && this.#paragraphs === 0) || (implied === LINK_END && this.#links === 0)) return 0;
    const { ends, within } = implied;
    const lowest = Math.max(1, this.#stack.length - LOOK_BACK);
    for (let at = this.#stack.length - 1; at >= lowest; at -= 1) {
      const { name } = this.at(at).node as Element;
      if (ends.has(name)) return at;
      if (within.has(name)) return 0;
    }
    return 0;
  }

  #count(name: string, change: number): void {
    if (name === 'p') this.#paragraphs += change;
    else if (name === 'a') this.#links += change;
  }

  endInnermost(): void {
    this.end(this.#stack.length - 1);
  }

  /** Ends the one at a place and all within it. */
  end(place: number): void {
    while (this.#stack.length > place) {
      const { name, node, useless } = this.#stack.pop() as Open;
      this.#count(name, -1);
      if (useless) node.children = [];
    }
  }

  /** Ends one in front of its end tag and of those within it, which therefore end nothing else when they come. */
  endEarly(place: number): void {
    let outer = place - 1;
    while (outer > 0 && this.at(outer).node === this.at(outer + 1).node) outer -= 1;
    if (outer === this.#stack.length - 2) {
      this.endInnermost();
      return;
    }
    const { node, depth } = this.at(outer);
    for (const open of this.within(outer)) {
      open.node = node;
      open.depth = depth;
    }
  }
}
