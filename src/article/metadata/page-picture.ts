import { type Element, isTag } from 'domhandler';
import type { Picture } from '../../model.js';
import { spacedText } from '../spaced-text.js';
import { shortText } from './short-text.js';
import type { Found } from './source.js';
import { absolute, plain } from './text.js';

/** Pixels: what is smaller is an icon or a face. */
const SMALLEST = 300;
/** Characters. */
const LONGEST_CAPTION = 500;

/** A picture's file without its size and format, which differ between a page's places: `bridge-1200x630.jpg`. */
export function fileOf(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return name
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_@](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|[23]x)$/i, '')
    .toLowerCase();
}

/** What the page shows beside this picture: its words for those who cannot see it, and its caption. */
export function detailsOnPage(
  pictures: readonly Element[],
  url: string,
  base: string,
): Pick<Picture, 'alt' | 'caption'> {
  const file = fileOf(url);
  if (file.length < 4) return {};
  for (const picture of pictures) {
    const image = imageIn(picture);
    if (!image || !mayBe(image, file)) continue;
    const source = absolute(image.attribs.src, base) ?? absolute(image.attribs['data-src'], base);
    if (source && fileOf(source) === file) return words(picture, image);
  }
  return {};
}

/** Letters that stand in a file's name as they stand in its address as written. */
const PLAIN = /^[\w.-]+$/;
/** An address without a path is the page's own; one with a line break in it is read without that. */
const UNSURE = /\p{Cc}|^\s*(?:https?:)?(?:[?#]|$)/iu;

/** Whether an image can be of this file: nearly all are not, and to read an address costs more than to look into it. */
function mayBe({ attribs }: Element, file: string): boolean {
  if (!PLAIN.test(file)) return true;
  const names = (source = '') =>
    source.toLowerCase().includes(file) || (source !== '' && UNSURE.test(source));
  return names(attribs.src) || names(attribs['data-src']);
}

/** The first picture of the page that says that it is large: the largest of its set. */
export function firstPicture(
  pictures: readonly Element[],
  base: string,
  isOwn: (url: string) => boolean,
): Found<Picture> | undefined {
  for (const picture of pictures) {
    const image = imageIn(picture);
    if (!image) continue;
    const [width, height] = [pixels(image.attribs.width), pixels(image.attribs.height)];
    const largest = largestOf(image.attribs.srcset ?? image.attribs['data-srcset'] ?? '');
    if (Math.max(width, largest?.width ?? 0) < SMALLEST) continue;
    const url = absolute(largest?.href ?? image.attribs.src, base);
    if (!url || !isOwn(url)) continue;
    const size = width && height && !largest ? { width, height } : {};
    return { value: { url, ...size, ...words(picture, image) }, evidence: 'page:img' };
  }
  return undefined;
}

function imageIn(element: Element): Element | undefined {
  if (element.name === 'img') return element;
  for (const child of element.children) {
    const found = isTag(child) ? imageIn(child) : undefined;
    if (found) return found;
  }
  return undefined;
}

function words(picture: Element, image: Element): Pick<Picture, 'alt' | 'caption'> {
  const alt = plain(image.attribs.alt);
  const figcaption = captionIn(picture);
  const caption = figcaption && plain(shortText(figcaption, LONGEST_CAPTION) ?? spacedText(figcaption));
  return { ...(alt && { alt }), ...(caption && { caption }) };
}

function captionIn(element: Element): Element | undefined {
  if (element.name === 'figcaption') return element;
  for (const child of element.children) {
    const found = isTag(child) ? captionIn(child) : undefined;
    if (found) return found;
  }
  return undefined;
}

function pixels(value: string | undefined): number {
  return /^\d{1,5}$/.test(value ?? '') ? Number(value) : 0;
}

function largestOf(srcset: string): { readonly href: string; readonly width: number } | undefined {
  let largest: { readonly href: string; readonly width: number } | undefined;
  for (const part of srcset.slice(0, 5_000).split(/,\s+/)) {
    const [href = '', size = ''] = part.trim().split(/\s+/);
    const width = /^\d{1,5}w$/.test(size) ? Number.parseInt(size, 10) : 0;
    if (href && width > (largest?.width ?? 0)) largest = { href, width };
  }
  return largest;
}
