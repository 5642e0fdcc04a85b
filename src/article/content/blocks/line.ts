import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isSilent } from '../elements.js';
import { textOf } from '../text.js';
import type { Draft } from './draft.js';
import { inkOf } from './ink.js';

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em']);

/** A paragraph of inline nodes, or nothing if they have no text; the agencies' `___` between parts is one. Its `html` is made last, when it stays. */
export function paragraph(nodes: readonly AnyNode[], element: Element): Draft | undefined {
  const text = textOf(nodes);
  if (!text || !/[\p{L}\p{N}]|^_{3,}$/u.test(text)) return undefined;
  const sizes: Sizes = { letters: 0, linked: 0, bold: 0, italic: 0 };
  for (const node of nodes) weigh(node, PLAIN, sizes);
  return {
    block: { type: 'paragraph', text, html: text },
    element,
    nodes,
    letters: sizes.letters,
    linked: sizes.linked,
    bold: sizes.bold === sizes.letters,
    italic: sizes.italic === sizes.letters,
  };
}

/** Splits a run of inline nodes where two or more line breaks follow each other. */
export function splitAtBreaks(nodes: readonly AnyNode[]): AnyNode[][] {
  const runs: AnyNode[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const run = runs.at(-1) ?? [];
    if (isTag(node) && node.name === 'br') breaks++;
    else if (!isText(node) || /[^\s\u00a0]/.test(node.data)) {
      if (breaks > 1) {
        runs.push([node]);
        breaks = 0;
        continue;
      }
      breaks = 0;
    }
    run.push(node);
  }
  return runs;
}

interface Sizes {
  letters: number;
  linked: number;
  bold: number;
  italic: number;
}

interface Style {
  readonly link: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Style = { link: false, bold: false, italic: false };

function weigh(node: AnyNode, style: Style, sizes: Sizes): void {
  if (isText(node)) {
    const size = inkOf(node.data);
    sizes.letters += size;
    if (style.link) sizes.linked += size;
    if (style.bold) sizes.bold += size;
    if (style.italic) sizes.italic += size;
  } else if (isTag(node) && !isSilent(node)) {
    const inner = {
      link: style.link || node.name === 'a',
      bold: style.bold || BOLD.has(node.name),
      italic: style.italic || ITALIC.has(node.name),
    };
    for (const child of node.children) weigh(child, inner, sizes);
  }
}
