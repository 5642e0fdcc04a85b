import { type Element, isTag } from 'domhandler';
import type { Block, Picture } from '../../../model.js';
import { normalizeText } from '../text.js';

type ImageBlock = Extract<Block, { type: 'image' }>;

const SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-full-src',
  'data-srcset',
  'srcset',
  'src',
];
/** Narrower or lower than this is an icon or a tracker. */
const SMALLEST = 40;
const NO_PICTURE =
  /^data:|\.svg(?:$|\?)|(?:^|[/_-])(?:pixel|spacer|blank|placeholder|loading|transparent|1x1|avatar|gravatar|emoji|icons?|logo)(?:[/._-]|$)/i;

/** The picture of an `img`, `amp-img` or `picture`; nothing for trackers, icons and pictures without an address. */
export function pictureOf(element: Element, pageUrl: string): Picture | undefined {
  const image = element.name === 'picture' ? (firstNamed(element, ['img', 'amp-img']) ?? element) : element;
  const width = sizeOf(image.attribs.width);
  const height = sizeOf(image.attribs.height);
  if ((width !== undefined && width < SMALLEST) || (height !== undefined && height < SMALLEST))
    return undefined;
  const url = addressOf(image, pageUrl) ?? sourceOf(element, pageUrl);
  if (!url) return undefined;
  const alt = normalizeText((image.attribs.alt ?? '').replace(/\n/g, ' '));
  return { url, ...(width && { width }), ...(height && { height }), ...(alt && { alt }) };
}

export function imageBlock({ url, alt, caption, credit }: Picture): ImageBlock {
  return { type: 'image', url, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
}

/** The first element of one of the names in a subtree. */
export function firstNamed(element: Element, names: readonly string[]): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (names.includes(child.name)) return child;
    const inside = firstNamed(child, names);
    if (inside) return inside;
  }
  return undefined;
}

function sourceOf(picture: Element, pageUrl: string): string | undefined {
  const source = picture.name === 'picture' ? firstNamed(picture, ['source']) : undefined;
  return source && addressOf(source, pageUrl);
}

function addressOf({ attribs }: Element, pageUrl: string): string | undefined {
  for (const name of SOURCES) {
    const value = attribs[name];
    if (!value || value.length > 20_000) continue;
    const address = name.endsWith('srcset') ? largest(value) : value.trim();
    const url =
      address && !NO_PICTURE.test(address.slice(0, 2_000)) ? URL.parse(address, pageUrl) : undefined;
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  }
  return undefined;
}

/** The candidate of a `srcset` with the highest width or density. */
function largest(srcset: string): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const candidate of srcset.split(/,\s+|,(?=https?:|\/)/)) {
    const [address, size = '1x'] = candidate.trim().split(/\s+/);
    const value = Number.parseFloat(size) || 0;
    if (address && value > most) [best, most] = [address, value];
  }
  return best;
}

function sizeOf(value: string | undefined): number | undefined {
  const size = Number.parseInt(value ?? '', 10);
  return size > 0 && size < 20_000 ? size : undefined;
}
