import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { firstEmbed, headingLevel, holdsBlocks, isEmbed, isInline, isMedia, isSilent } from '../elements.js';
import { isTimeLine } from '../line-kinds.js';
import { lineOf, normalizeText, textOf } from '../text.js';
import { addCode } from './code.js';
import { add, type Flow } from './draft.js';
import { figurePicture } from './figure.js';
import { firstNamed } from './image.js';
import { paragraph, splitAtBreaks } from './line.js';
import { holdsSections, itemsOf } from './list.js';
import { isLivePost, timeOf } from './live.js';
import { addCaption, addMedia, addPicture, addPicturesIn, isCaption } from './media.js';
import { framesPicture, rowsOf } from './table.js';

/** Turns the content of an element into drafts, in reading order. */
export function flowInto(flow: Flow, element: Element): void {
  let run: ChildNode[] = [];
  const flush = (): void => {
    if (run.length) addRun(flow, run, element);
    run = [];
  };
  for (const child of element.children) {
    if (isText(child)) run.push(child);
    else if (!isTag(child) || isSilent(child)) continue;
    else if (runsOn(child, run)) run.push(child);
    else {
      flush();
      addElement(flow, child);
    }
  }
  flush();
}

/** True for an inline element that is part of the line; what is named a caption is one where it opens a line. */
function runsOn(child: Element, run: readonly ChildNode[]): boolean {
  if (!isInline(child) || isEmbed(child) || holdsBlocks(child)) return false;
  return !isCaption(child) || isWithinLine(child, run);
}

const hasText = (node: ChildNode | null): boolean => node !== null && isText(node) && node.data.trim() !== '';

/** True if text stands right before or after, in the same line. */
const isWithinLine = ({ next, parent }: Element, run: readonly ChildNode[]): boolean =>
  parent !== null && isTag(parent) && parent.name === 'p' && (hasText(run.at(-1) ?? null) || hasText(next));

function addRun(flow: Flow, run: readonly ChildNode[], element: Element): void {
  for (const nodes of splitAtBreaks(run)) {
    for (const node of nodes) if (isTag(node)) addPicturesIn(flow, node);
    const draft = paragraph(nodes, element);
    if (draft) flow.drafts.push(draft);
  }
}

type Adder = (flow: Flow, element: Element) => void;

/** How elements of a name come into the flow. */
const ADDERS = new Map<string, Adder>([
  ['figure', addFigure],
  ['figcaption', addCaption],
  ['table', addTable],
  ['blockquote', addQuote],
  ['pre', addCode],
  ['ul', addList],
  ['ol', addList],
]);

function addElement(flow: Flow, element: Element): void {
  const embed = element.attribs['data-embed'];
  const level = headingLevel(element);
  const adder = ADDERS.get(element.name);
  if (embed) add(flow, { type: 'embed', embed }, element);
  else if (isMedia(element)) addMedia(flow, element);
  else if (level) addHeading(flow, element, level);
  else if (adder) adder(flow, element);
  else if (isCaption(element)) addCaption(flow, element);
  else if (isLivePost(element)) addLivePost(flow, element);
  else flowInto(flow, element);
}

function addLivePost(flow: Flow, element: Element): void {
  const from = flow.drafts.length;
  flowInto(flow, element);
  const time = timeOf(element);
  const posts = flow.drafts
    .slice(from)
    .filter(({ block }) => block.type === 'paragraph' || block.type === 'heading');
  for (const draft of posts) draft.role = 'live-update';
  const head = posts.find((draft) => !isTimeLine(draft));
  if (head && time) head.time = time;
}

function addHeading(flow: Flow, element: Element, level: number): void {
  addPicturesIn(flow, element);
  const line = paragraph(element.children, element);
  if (!line) return;
  const text = textOf(element.children).replace(/\n/g, ' ');
  flow.drafts.push({ ...line, block: { type: 'heading', level: Math.max(2, level), text } });
}

function addList(flow: Flow, element: Element): void {
  if (holdsSections(element) || firstEmbed(element)) {
    for (const item of element.children) if (isTag(item)) flowInto(flow, item);
    return;
  }
  addPicturesIn(flow, element);
  const line = paragraph(element.children, element);
  const items = itemsOf(element);
  if (line && items.length) {
    flow.drafts.push({ ...line, block: { type: 'list', ordered: element.name === 'ol', items } });
  }
}

function addFigure(flow: Flow, element: Element): void {
  const inner = firstEmbed(element) ?? firstNamed(element, ['table', 'blockquote', 'pre']);
  if (inner) {
    addElement(flow, inner);
    return;
  }
  const picture = figurePicture(element, flow.pageUrl);
  const video = picture ? undefined : firstNamed(element, ['video', 'amp-video']);
  if (picture) addPicture(flow, picture, element);
  else if (video) addMedia(flow, video);
  else if (!firstNamed(element, ['img', 'amp-img', 'picture', 'figcaption'])) flowInto(flow, element);
}

function addTable(flow: Flow, element: Element): void {
  if (framesPicture(element)) {
    addFigure(flow, element);
    return;
  }
  const rows = rowsOf(element);
  const line = rows?.length ? paragraph(element.children, element) : undefined;
  if (rows && line) flow.drafts.push({ ...line, block: { type: 'table', rows } });
  else for (const child of element.children) if (isTag(child)) addElement(flow, child);
}

function addQuote(flow: Flow, element: Element): void {
  if (firstEmbed(element)) {
    flowInto(flow, element);
    return;
  }
  const inner: Flow = { ...flow, drafts: [] };
  const cite = firstNamed(element, ['cite', 'footer']);
  const citation = cite ? lineOf(cite) : '';
  flowInto(inner, element);
  const texts: string[] = [];
  for (const draft of inner.drafts) {
    if ('text' in draft.block) texts.push(draft.block.text);
    else if (draft.block.type === 'list') texts.push(...draft.block.items);
    else flow.drafts.push(draft);
  }
  const line = paragraph(element.children, element);
  let text = normalizeText(texts.join('\n'));
  if (citation && text.endsWith(citation)) text = text.slice(0, -citation.length).replace(/[\s—–-]+$/, '');
  if (line && text) {
    flow.drafts.push({ ...line, block: { type: 'quote', text, ...(citation && { cite: citation }) } });
  }
}
