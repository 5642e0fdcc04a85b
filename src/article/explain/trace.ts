import { hasChildren, isText, type ParentNode } from 'domhandler';
import type { Block, Removal } from '../../model.js';
import { createPaint, type Paint } from './paint.js';
import { sheetOf, sheetOfLines } from './sheet.js';

/**
 * Hears where things happen on a page, so that they can be shown there. Pages are traced only for someone who asks to
 * have them explained; nodes are those of the page's tree, or the parts of a text without markup.
 */
export interface Trace {
  /**
   * @param from nodes, or a block that was made of some
   * @param part true where only the removal's words are taken out of those nodes
   */
  removed(removal: Removal, from: readonly object[], part: boolean): void;
  kept(block: Block, from: readonly object[]): void;
  /** @param lines words that stood beside the posts in the same nodes, and stay */
  lifted(embeds: readonly string[], from: readonly object[], lines: readonly string[]): void;
  /** To be called when a step has run: what it took out without a word is its doing. */
  after(step: string): void;
  /** To be called first for a text without markup: its parts and their words. */
  read(lines: ReadonlyMap<object, string>): void;
  readonly paint: Paint;
}

/**
 * @param root as it was parsed
 * @param maxLength characters of the page's text that are told
 */
export function createTrace(root: ParentNode, maxLength: number): Trace {
  let paint = createPaint(sheetOf(root, maxLength));
  return {
    get paint() {
      return paint;
    },
    read(lines) {
      paint = createPaint(sheetOfLines(lines, maxLength));
    },
    removed(removal, from, part) {
      if (from.some((block) => paint.repaint(block, { kind: 'removed', removal }))) return;
      paint.fill({ kind: 'removed', removal }, part ? paint.within(from, removal.text) : paint.spansOf(from));
    },
    kept: (block, from) => keep(paint, block, from),
    lifted: (embeds, from, lines) => lift(paint, embeds, from, lines),
    after(step) {
      const there = textsIn(root);
      paint.fill({ kind: 'untold', step }, paint.textsWithout(there));
    },
  };
}

function keep(paint: Paint, block: Block, from: readonly object[]): void {
  if (block.type === 'embed') {
    paint.fill({ kind: 'block', block }, paint.spansOf(from));
    return;
  }
  const known = paint.spansOf(from);
  // A node that a step has made says nothing of where its words stood.
  const spans = known.length || !('text' in block) ? known : paint.within([], block.text);
  const captions = block.type === 'image' ? [block.caption, block.credit] : [];
  const beside = captions.flatMap((words) => (words ? paint.within([], words, spans[0]?.from) : []));
  paint.fill({ kind: 'block', block }, [...spans, ...beside]);
}

function lift(
  paint: Paint,
  embeds: readonly string[],
  from: readonly object[],
  lines: readonly string[],
): void {
  const [first, ...others] = paint.spansOf(from);
  if (!first) return;
  const span = { from: first.from, to: others.at(-1)?.to ?? first.to };
  paint.reserve(lines.flatMap((line) => paint.within(from, line)));
  for (const id of embeds) paint.fill({ kind: 'embed', embed: id }, [span]);
}

function textsIn(parent: ParentNode, found: Set<object> = new Set()): Set<object> {
  for (const child of parent.children) {
    if (isText(child)) found.add(child);
    else if (hasChildren(child)) textsIn(child, found);
  }
  return found;
}
