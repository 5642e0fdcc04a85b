import { type Element, isTag, isText } from 'domhandler';
import { headingLevel, isInline, isMedia, isSilent } from './elements.js';
import { addText, type Line } from './line-letters.js';

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

const SHORTEST_PROSE = 40;

/** What has been measured so far. Only one line at a time has text: where a block starts or ends, it is over. */
interface Walk {
  readonly nodes: Element[];
  readonly parent: number[];
  readonly end: number[];
  readonly line: Line;
}

/** By element, the sizes of its own lines: room that is used for one page after another. */
let own = roomFor(4_096);

type Room = Readonly<Record<'letters' | 'linked' | 'prose' | 'paragraphs', Float64Array>>;

function roomFor(size: number): Room {
  const room = () => new Float64Array(size);
  return { letters: room(), linked: room(), prose: room(), paragraphs: room() };
}

/** Walks the tree once; every line of text is credited to the block element it stands in. */
export function measure(root: Element): Measure {
  const walk: Walk = { nodes: [], parent: [], end: [], line: { letters: 0, linked: 0, stops: 0 } };
  visit(walk, root, -1, 0, false);
  return sumUp(walk);
}

function visit(walk: Walk, element: Element, above: number, block: number, inLink: boolean): void {
  const index = walk.nodes.length;
  addElement(walk, element, above);
  const inline = isInline(element);
  if (!inline) endLine(walk, block);
  const ownBlock = inline ? block : index;
  const linked = inLink || element.name === 'a';
  for (const child of element.children) {
    if (isText(child)) addText(walk.line, child.data, linked);
    else if (isTag(child) && !isSilent(child) && !isMedia(child)) visit(walk, child, index, ownBlock, linked);
  }
  if (!inline) endLine(walk, index);
  walk.end[index] = walk.nodes.length;
}

function addElement({ nodes, parent, end }: Walk, element: Element, above: number): void {
  const index = nodes.length;
  if (index === own.letters.length) own = widened(own);
  own.letters[index] = own.linked[index] = own.prose[index] = own.paragraphs[index] = 0;
  nodes.push(element);
  parent.push(above);
  end.push(index + 1);
}

function widened(room: Room): Room {
  const wider = roomFor(room.letters.length * 2);
  wider.letters.set(room.letters);
  wider.linked.set(room.linked);
  wider.prose.set(room.prose);
  wider.paragraphs.set(room.paragraphs);
  return wider;
}

function endLine({ nodes, line }: Walk, block: number): void {
  if (!line.letters) return;
  own.letters[block] = at(own.letters, block) + line.letters;
  own.linked[block] = at(own.linked, block) + line.linked;
  const prose = proseOf(line, nodes[block] as Element);
  own.prose[block] = at(own.prose, block) + prose;
  if (prose) own.paragraphs[block] = at(own.paragraphs, block) + 1;
  line.letters = line.linked = line.stops = 0;
}

function sumUp({ nodes, parent, end }: Walk): Measure {
  const size = nodes.length;
  const ownLetters = own.letters.slice(0, size);
  const ownLinked = own.linked.slice(0, size);
  const ownProse = own.prose.slice(0, size);
  const letters = ownLetters.slice();
  const linked = ownLinked.slice();
  const prose = ownProse.slice();
  const paragraphs = own.paragraphs.slice(0, size);
  for (let i = size - 1; i > 0; i--) {
    const above = at(parent, i);
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
