import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { unitsOf } from '../units.js';
import { headingLevel, isInline, isMedia, isSilent } from './elements.js';

/** Sizes of every element under a root, in document order, taken in one pass. */
export interface Measure {
  readonly nodes: Element[];
  /** Index of the parent, -1 for the root. */
  readonly parent: number[];
  /** One past the last index of the subtree. */
  readonly end: number[];
  /** Weight of all text in the subtree: characters without spaces, an ideograph counted as 2.5. */
  readonly letters: Float64Array;
  /** Weight of the text in lines of the element's own. */
  readonly ownLetters: Float64Array;
  /** The part of that in links. */
  readonly ownLinked: Float64Array;
  /** The part of all text that stands in links. */
  readonly linked: Float64Array;
  /** The part of it that stands in lines that read like prose. */
  readonly prose: Float64Array;
  /** Prose in lines of the element's own. */
  readonly ownProse: Float64Array;
  /** Lines that read like prose. */
  readonly paragraphs: Float64Array;
}

interface Line {
  letters: number;
  linked: number;
  stops: number;
}

const IDEOGRAPH = 2.5;
const SHORTEST_PROSE = 40;

interface Sizes {
  letters: number;
  linked: number;
  prose: number;
  paragraphs: number;
}

/** Walks the tree once; every line of text is credited to the block element it stands in. */
export function measure(root: Element): Measure {
  const nodes: Element[] = [];
  const parent: number[] = [];
  const end: number[] = [];
  const own: Sizes[] = [];
  const flush = (line: Line, at: number): void => {
    const sizes = own[at];
    const element = nodes[at];
    if (!line.letters || !sizes || !element) return;
    sizes.letters += line.letters;
    sizes.linked += line.linked;
    const value = proseOf(line, element);
    sizes.prose += value;
    if (value) sizes.paragraphs++;
    line.letters = line.linked = line.stops = 0;
  };
  const walk = (element: Element, above: number, line: Line, block: number, inLink: boolean): void => {
    const index = nodes.length;
    nodes.push(element);
    parent.push(above);
    end.push(index + 1);
    own.push({ letters: 0, linked: 0, prose: 0, paragraphs: 0 });
    const inline = isInline(element);
    if (!inline) flush(line, block);
    const ownLine = inline ? line : { letters: 0, linked: 0, stops: 0 };
    const ownBlock = inline ? block : index;
    const linked = inLink || element.name === 'a';
    for (const child of element.children) visit(child, index, ownLine, ownBlock, linked);
    if (!inline) flush(ownLine, index);
    end[index] = nodes.length;
  };
  const visit = (child: ChildNode, above: number, line: Line, block: number, inLink: boolean): void => {
    if (isText(child)) count(child.data, line, inLink);
    else if (isTag(child) && !isSilent(child) && !isMedia(child)) walk(child, above, line, block, inLink);
  };
  walk(root, -1, { letters: 0, linked: 0, stops: 0 }, 0, false);
  return sumUp(nodes, parent, end, own);
}

function sumUp(nodes: Element[], parent: number[], end: number[], own: readonly Sizes[]): Measure {
  const size = nodes.length;
  const letters = new Float64Array(size);
  const ownLetters = new Float64Array(size);
  const ownLinked = new Float64Array(size);
  const linked = new Float64Array(size);
  const prose = new Float64Array(size);
  const ownProse = new Float64Array(size);
  const paragraphs = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const sizes = own[i] as Sizes;
    ownLetters[i] = sizes.letters;
    ownLinked[i] = sizes.linked;
    ownProse[i] = sizes.prose;
    letters[i] = at(letters, i) + sizes.letters;
    linked[i] = at(linked, i) + sizes.linked;
    prose[i] = at(prose, i) + sizes.prose;
    paragraphs[i] = at(paragraphs, i) + sizes.paragraphs;
    const above = parent[i] as number;
    if (above < 0) continue;
    letters[above] = at(letters, above) + at(letters, i);
    linked[above] = at(linked, above) + at(linked, i);
    prose[above] = at(prose, above) + at(prose, i);
    paragraphs[above] = at(paragraphs, above) + at(paragraphs, i);
  }
  return { nodes, parent, end, letters, ownLetters, ownLinked, linked, prose, ownProse, paragraphs };
}

/** A number of a typed array whose index is known to be inside. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

function proseOf(line: Line, element: Element): number {
  if (line.letters < SHORTEST_PROSE || headingLevel(element)) return 0;
  const free = line.letters - line.linked;
  if (free < line.letters / 2) return 0;
  return free * (line.stops ? 1 : 0.3);
}

function count(text: string, line: Line, inLink: boolean): void {
  const { length } = text;
  const units = unitsOf(text);
  let letters = 0;
  for (let i = 0; i < length; i++) {
    const code = units[i] as number;
    if (code <= 32 || code === 0xa0) continue;
    letters += isIdeograph(code) ? IDEOGRAPH : 1;
    if (isStop(code)) line.stops++;
  }
  line.letters += letters;
  if (inLink) line.linked += letters;
}

const isIdeograph = (code: number): boolean =>
  code >= 0x2e80 &&
  (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff));

const STOPS = new Uint8Array(0x10000);
for (const stop of '.!?,;…。！？、，،؟؛۔।॥։።។၊။') STOPS[stop.charCodeAt(0)] = 1;
const isStop = (code: number): boolean => STOPS[code] === 1;
