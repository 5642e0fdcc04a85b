import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { Block, Picture, Video } from '../../../model.js';
import { headingLevel, holdsBlocks, isEmbed, isInline, isMedia, isSilent } from '../elements.js';
import { lineOf, normalizeText, textOf } from '../text.js';
import { kindOf } from '../tokens.js';
import type { Draft } from './draft.js';
import { captionOf, figurePicture } from './figure.js';
import { firstNamed, imageBlock, pictureOf } from './image.js';
import { paragraph, splitAtBreaks } from './line.js';
import { holdsSections, isList, itemsOf } from './list.js';
import { isLivePost, timeOf } from './live.js';
import { rowsOf } from './table.js';
import { videoOf } from './video.js';

/** What a flow of elements comes to. */
export interface Flow {
  readonly pageUrl: string;
  readonly drafts: Draft[];
  readonly images: Picture[];
  readonly videos: Video[];
}

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
    else if (isInline(child) && !isEmbed(child) && !isCaption(child) && !holdsBlocks(child)) run.push(child);
    else {
      flush();
      addElement(flow, child);
    }
  }
  flush();
}

function addRun(flow: Flow, run: readonly ChildNode[], element: Element): void {
  for (const nodes of splitAtBreaks(run)) {
    for (const node of nodes) if (isTag(node)) addPicturesIn(flow, node);
    const draft = paragraph(nodes, element);
    if (draft) flow.drafts.push(draft);
  }
}

function addPicturesIn(flow: Flow, element: Element): void {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (isMedia(child)) addMedia(flow, child);
    else addPicturesIn(flow, child);
  }
}

function addElement(flow: Flow, element: Element): void {
  const embed = element.attribs['data-embed'];
  if (embed) return add(flow, { type: 'embed', embed }, element);
  if (isMedia(element)) return addMedia(flow, element);
  const level = headingLevel(element);
  if (level) return addHeading(flow, element, level);
  if (isList(element)) return addList(flow, element);
  switch (element.name) {
    case 'figure':
      return addFigure(flow, element);
    case 'figcaption':
      return addCaption(flow, element);
    case 'table':
      return addTable(flow, element);
    case 'blockquote':
      return addQuote(flow, element);
    case 'pre':
      return addCode(flow, element);
    default:
      if (isCaption(element)) return addCaption(flow, element);
      return isLivePost(element) ? addLivePost(flow, element) : flowInto(flow, element);
  }
}

function addLivePost(flow: Flow, element: Element): void {
  const from = flow.drafts.length;
  flowInto(flow, element);
  const time = timeOf(element);
  const posts = flow.drafts
    .slice(from)
    .filter(({ block }) => block.type === 'paragraph' || block.type === 'heading');
  for (const draft of posts) draft.role = 'live-update';
  if (posts[0] && time) posts[0].time = time;
}

function add(flow: Flow, block: Block, element: Element): void {
  flow.drafts.push({ block, element, nodes: [], letters: 0, linked: 0, bold: false, italic: false });
}

function addMedia(flow: Flow, element: Element): void {
  if (element.name === 'video' || element.name === 'amp-video') {
    const video = videoOf(element, flow.pageUrl);
    if (video && !flow.videos.some(({ url }) => url === video.url)) flow.videos.push(video);
    return;
  }
  const picture = pictureOf(element, flow.pageUrl);
  if (picture) addPicture(flow, picture, element);
}

function addPicture(flow: Flow, picture: Picture, element: Element): void {
  if (flow.images.some(({ url }) => url === picture.url)) return;
  flow.images.push(picture);
  add(flow, imageBlock(picture), element);
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
  const content = firstNamed(element, ['table', 'blockquote', 'pre']);
  if (content) return addElement(flow, content);
  if (firstEmbed(element)) return flowWithoutCaption(flow, element);
  const picture = figurePicture(element, flow.pageUrl);
  if (picture) return addPicture(flow, picture, element);
  const video = firstNamed(element, ['video', 'amp-video']);
  if (video) return addMedia(flow, video);
  if (!firstNamed(element, ['img', 'amp-img', 'picture', 'figcaption'])) flowInto(flow, element);
}

function flowWithoutCaption(flow: Flow, element: Element): void {
  const embed = firstEmbed(element);
  if (embed) addElement(flow, embed);
}

function firstEmbed(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = isEmbed(child) ? child : firstEmbed(child);
    if (found) return found;
  }
  return undefined;
}

const LONGEST_CAPTION = 600;

function isCaption(element: Element): boolean {
  const as = kindOf(element)?.as;
  return (as === 'caption' || as === 'credit') && lineOf(element).length <= LONGEST_CAPTION;
}

/** A caption outside of a figure goes to the picture before it. */
function addCaption(flow: Flow, element: Element): void {
  const image = firstNamed(element, ['picture', 'img', 'amp-img']);
  if (image) addMedia(flow, image);
  const last = flow.drafts.at(-1)?.block;
  if (last?.type !== 'image') return;
  const { caption, credit } = captionOf(element);
  if (caption && !last.caption) last.caption = caption;
  if (credit && !last.credit) last.credit = credit;
  const picture = flow.images.find(({ url }) => url === last.url);
  if (picture)
    Object.assign(picture, last.caption && { caption: last.caption }, last.credit && { credit: last.credit });
}

function addTable(flow: Flow, element: Element): void {
  const rows = rowsOf(element);
  const line = rows?.length ? paragraph(element.children, element) : undefined;
  if (rows && line) flow.drafts.push({ ...line, block: { type: 'table', rows } });
  else for (const child of element.children) if (isTag(child)) addElement(flow, child);
}

function addQuote(flow: Flow, element: Element): void {
  if (firstEmbed(element)) return flowInto(flow, element);
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

function addCode(flow: Flow, element: Element): void {
  const text = rawText(element).replace(/^\n+|\s+$/g, '');
  if (text) add(flow, { type: 'code', text }, element);
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? (node.name === 'br' ? '\n' : node.children.map(rawText).join('')) : '';
}
