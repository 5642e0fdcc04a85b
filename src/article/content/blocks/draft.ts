import type { AnyNode, Element } from 'domhandler';
import type { Block, Picture, Video } from '../../../model.js';

/** A block while it may still be taken out: what the rules for lines look at stands beside it. */
export interface Draft {
  block: Block;
  /** The block element that it stands in. */
  readonly element: Element;
  /** Its inline nodes, where it is a paragraph. */
  readonly nodes: readonly AnyNode[];
  /** Characters of its text, and those of them in links. */
  readonly letters: number;
  readonly linked: number;
  /** All of it is in bold type. */
  readonly bold: boolean;
  /** All of it is in italics. */
  readonly italic: boolean;
  role?: Block['role'];
  /** Of the first block of a live blog's post. */
  time?: string;
}

/** The words of a block, for comparing. */
export function wordsOf(block: Block): string {
  if (block.type === 'list') return block.items.join(' ');
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join(' ');
  return 'text' in block ? block.text : '';
}

/** The nodes that a block is made of. */
export function nodesOf({ block, element, nodes }: Draft): readonly AnyNode[] {
  return block.type === 'paragraph' ? nodes : [element];
}

/** What a flow of elements comes to. */
export interface Flow {
  readonly pageUrl: string;
  readonly drafts: Draft[];
  readonly images: Picture[];
  /** The addresses of the pictures that are there. */
  readonly pictured: Set<string>;
  readonly videos: Video[];
}

/** Adds a block that is no line of text. */
export function add(flow: Flow, block: Block, element: Element): void {
  flow.drafts.push({ block, element, nodes: [], letters: 0, linked: 0, bold: false, italic: false });
}
