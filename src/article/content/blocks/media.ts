import { type Element, isTag } from 'domhandler';
import type { Picture } from '../../../model.js';
import { isMedia } from '../elements.js';
import { lineOf } from '../text.js';
import { kindOf } from '../tokens.js';
import { add, type Flow } from './draft.js';
import { captionOf } from './figure.js';
import { firstNamed, imageBlock, pictureOf } from './image.js';
import { videoOf } from './video.js';

/** Pictures and videos that stand in a line of text. */
export function addPicturesIn(flow: Flow, element: Element): void {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (isMedia(child)) addMedia(flow, child);
    else addPicturesIn(flow, child);
  }
}

/** A picture becomes a block, the site's own video one of the page's videos. */
export function addMedia(flow: Flow, element: Element): void {
  if (element.name === 'video' || element.name === 'amp-video') {
    const video = videoOf(element, flow.pageUrl);
    if (video && !flow.videos.some(({ url }) => url === video.url)) flow.videos.push(video);
    return;
  }
  const picture = pictureOf(element, flow.pageUrl);
  if (picture) addPicture(flow, picture, element);
}

/** A picture that is not there yet. */
export function addPicture(flow: Flow, picture: Picture, element: Element): void {
  if (flow.pictured.has(picture.url)) return;
  flow.pictured.add(picture.url);
  flow.images.push(picture);
  add(flow, imageBlock(picture), element);
}

const LONGEST_CAPTION = 600;

/** True for the words below a picture, by their element's name. */
export function isCaption(element: Element): boolean {
  const as = kindOf(element)?.as;
  return (as === 'caption' || as === 'credit') && lineOf(element).length <= LONGEST_CAPTION;
}

/** A caption outside of a figure goes to the picture before it. */
export function addCaption(flow: Flow, element: Element): void {
  const image = firstNamed(element, ['picture', 'img', 'amp-img']);
  if (image) addMedia(flow, image);
  const last = flow.drafts.at(-1)?.block;
  if (last?.type !== 'image') return;
  const { caption, credit } = captionOf(element);
  if (caption && !last.caption) last.caption = caption;
  if (credit && !last.credit) last.credit = credit;
}
