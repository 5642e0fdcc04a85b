import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';

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
  const blocks = new Set<AnyNode>();
  markBlocks(root, blocks);
  const runs: Run[] = [];
  collect(root, blocks, runs);
  return runs;
}

export function isSkipped(element: Element): boolean {
  return UNREAD.has(element.name) || 'data-embed' in element.attribs;
}

/** Marks the elements that are blocks or hold one; recursion is bounded by limits.maxPageDepth. */
function markBlocks(element: Element, blocks: Set<AnyNode>): boolean {
  let block = BLOCKS.has(element.name);
  for (const child of element.children) if (isTag(child) && markBlocks(child, blocks)) block = true;
  if (block) blocks.add(element);
  return block;
}

function collect(block: Element, blocks: ReadonlySet<AnyNode>, runs: Run[]): void {
  let open = new OpenRun();
  const close = () => {
    if (open.text.trim()) runs.push({ text: open.text, pieces: open.pieces, parent: block });
    open = new OpenRun();
  };
  const visit = (node: AnyNode, linked: boolean): void => {
    if (isText(node)) open.add(node, linked);
    else if (!isTag(node) || isSkipped(node)) return;
    else if (node.name === 'br') close();
    else
      for (const child of node.children) visit(child, linked || node.name === 'a' || node.name === 'button');
  };
  for (const child of block.children) {
    if (!blocks.has(child)) {
      visit(child, block.name === 'a');
      continue;
    }
    close();
    if (isTag(child) && !isSkipped(child) && child.name !== CAPTION && !isFrame(child))
      collect(child, blocks, runs);
  }
  close();
}

function isFrame(element: Element): boolean {
  if (!FRAME.has(element.name)) return false;
  for (let node = element.parent; node; node = node.parent)
    if (isTag(node) && node.name === 'article') return false;
  return true;
}

class OpenRun {
  text = '';
  readonly pieces: Piece[] = [];
  add(node: Text, linked: boolean): void {
    this.pieces.push({ node, start: this.text.length, linked });
    this.text += node.data.replace(/\s/g, ' ');
  }
}
