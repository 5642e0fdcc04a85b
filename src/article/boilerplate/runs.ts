import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { attributeOf, DATA_EMBED } from '../../sought.js';
import { tagOf, testNames } from '../../tag-names.js';
import { isBlock } from '../tree/kinds.js';

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

const UNREAD: ReadonlySet<string> = new Set(
  'head script style template noscript svg math textarea select option iframe object video audio canvas code pre'.split(
    ' ',
  ),
);
const isUnread = testNames((name) => UNREAD.has(name));
/** The page's own frame, not the article's: never chosen as content, so nothing need be explained there. */
const isOfFrame = testNames((name) => name === 'nav' || name === 'footer');
const SPACE = 0x20;
const OTHER_SPACE = /[^\S ]/;
const OTHER_SPACES = /[^\S ]/g;
const NO_ASCII = 0x7f;
/** A picture's copyright line is its credit. */
const CAPTION = 'figcaption';

/** Every run below an element, in reading order. Embeds that were lifted are left out. */
export function runsOf(root: Element): Run[] {
  const holders = new Set<AnyNode>();
  findHolders(root, holders);
  const open: OpenRun = { runs: [], nodes: [], linked: [], count: 0, blank: true };
  collect(root, holders, open);
  return open.runs;
}

export function isSkipped(element: Element): boolean {
  return isUnread(tagOf(element)) || attributeOf(element, DATA_EMBED) !== undefined;
}

/**
 * Finds elements that are no blocks and hold one, all in one walk: asked one by one, those in each other would be gone
 * through again for each that they stand in. Recursion is bounded by limits.maxPageDepth.
 */
function findHolders(element: Element, holders: Set<AnyNode>): boolean {
  let holds = false;
  for (const child of element.children) if (isTag(child) && findHolders(child, holders)) holds = true;
  if (isBlock(tagOf(element))) return true;
  if (holds) holders.add(element);
  return holds;
}

function collect(block: Element, holders: ReadonlySet<AnyNode>, open: OpenRun): void {
  for (const child of block.children) {
    if (!isTag(child) || !(isBlock(tagOf(child)) || holders.has(child))) {
      gather(child, block.name === 'a', block, open);
      continue;
    }
    close(open, block);
    if (!isSkipped(child) && child.name !== CAPTION && !isFrame(child)) collect(child, holders, open);
  }
  close(open, block);
}

function gather(node: AnyNode, linked: boolean, block: Element, open: OpenRun): void {
  if (isText(node)) add(open, node, linked);
  else if (!isTag(node) || isSkipped(node)) return;
  else if (node.name === 'br') close(open, block);
  else {
    const inside = linked || node.name === 'a' || node.name === 'button';
    for (const child of node.children) gather(child, inside, block, open);
  }
}

function isFrame(element: Element): boolean {
  if (!isOfFrame(tagOf(element))) return false;
  for (let node = element.parent; node; node = node.parent)
    if (isTag(node) && node.name === 'article') return false;
  return true;
}

/** The run that is being read, one at a time: most are the white space between two blocks, and nothing is made of those. */
interface OpenRun {
  /** Those that are whole. */
  readonly runs: Run[];
  /** Its text nodes, and behind them those of earlier ones. */
  readonly nodes: Text[];
  readonly linked: boolean[];
  count: number;
  blank: boolean;
}

function add(open: OpenRun, node: Text, linked: boolean): void {
  open.nodes[open.count] = node;
  open.linked[open.count] = linked;
  open.count++;
  open.blank &&= isBlank(node.data);
}

function close(open: OpenRun, parent: Element): void {
  if (!open.blank) open.runs.push(runOf(open, parent));
  open.count = 0;
  open.blank = true;
}

function runOf({ nodes, linked, count }: OpenRun, parent: Element): Run {
  let text = '';
  const pieces = nodes.slice(0, count).map((node, at): Piece => {
    const start = text.length;
    text += OTHER_SPACE.test(node.data) ? node.data.replace(OTHER_SPACES, ' ') : node.data;
    return { node, start, linked: linked[at] ?? false };
  });
  return { text, pieces, parent };
}

/** Most texts show by their first character that they are none. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > SPACE && first < NO_ASCII) && !/\S/.test(text);
}
