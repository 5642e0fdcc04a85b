import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { attributeOf, DATA_EMBED } from '../../sought.js';

/** A line of text in the tree: inline nodes between two block boundaries or line breaks. */
export interface Run {
  /** The text as it stands, every white-space character as one space. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The block element that holds it. */
  readonly parent: Element;
}

export interface Piece {
  readonly node: Text;
  /** Where the node's text starts in the run's. */
  readonly start: number;
  readonly linked: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNREAD: ReadonlySet<string> = new Set(
  'head script style template noscript svg math textarea select option iframe object video audio canvas code pre'.split(
    ' ',
  ),
);
/** The page's own frame, not the article's: never chosen as content, so nothing need be explained there. */
const FRAME: ReadonlySet<string> = new Set(['nav', 'footer']);
/** A picture's copyright line is its credit. */
const CAPTION = 'figcaption';

/** Every run below an element, in reading order. Embeds that were lifted are left out. */
export function runsOf(root: Element): Run[] {
  const holders = new Set<AnyNode>();
  findHolders(root, holders);
  const runs: Run[] = [];
  collect(root, holders, runs);
  return runs;
}

export function isSkipped(element: Element): boolean {
  return UNREAD.has(element.name) || attributeOf(element, DATA_EMBED) !== undefined;
}

/** Finds elements that are no blocks and hold one; recursion is bounded by limits.maxPageDepth. */
function findHolders(element: Element, holders: Set<AnyNode>): boolean {
  let holds = false;
  for (const child of element.children) if (isTag(child) && findHolders(child, holders)) holds = true;
  if (BLOCKS.has(element.name)) return true;
  if (holds) holders.add(element);
  return holds;
}

function collect(block: Element, holders: ReadonlySet<AnyNode>, runs: Run[]): void {
  const open = new OpenRun(block);
  for (const child of block.children) {
    if (!isTag(child) || !(BLOCKS.has(child.name) || holders.has(child))) {
      gather(child, block.name === 'a', open, runs);
      continue;
    }
    open.close(runs);
    if (!isSkipped(child) && child.name !== CAPTION && !isFrame(child)) collect(child, holders, runs);
  }
  open.close(runs);
}

function gather(node: AnyNode, linked: boolean, open: OpenRun, runs: Run[]): void {
  if (isText(node)) open.add(node, linked);
  else if (!isTag(node) || isSkipped(node)) return;
  else if (node.name === 'br') open.close(runs);
  else {
    const inside = linked || node.name === 'a' || node.name === 'button';
    for (const child of node.children) gather(child, inside, open, runs);
  }
}

function isFrame(element: Element): boolean {
  if (!FRAME.has(element.name)) return false;
  for (let node = element.parent; node; node = node.parent)
    if (isTag(node) && node.name === 'article') return false;
  return true;
}

/** Most runs are the white space between two blocks: no text is made of those. */
class OpenRun {
  readonly #parent: Element;
  #nodes: Text[] = [];
  #linked: boolean[] = [];
  #blank = true;

  constructor(parent: Element) {
    this.#parent = parent;
  }

  add(node: Text, linked: boolean): void {
    this.#nodes.push(node);
    this.#linked.push(linked);
    this.#blank &&= !/\S/.test(node.data);
  }

  close(runs: Run[]): void {
    if (!this.#blank) runs.push(this.#run());
    if (!this.#nodes.length) return;
    this.#nodes = [];
    this.#linked = [];
    this.#blank = true;
  }

  #run(): Run {
    let text = '';
    const pieces = this.#nodes.map((node, at): Piece => {
      const start = text.length;
      text += node.data.replace(/[^\S ]/g, ' ');
      return { node, start, linked: this.#linked[at] ?? false };
    });
    return { text, pieces, parent: this.#parent };
  }
}
