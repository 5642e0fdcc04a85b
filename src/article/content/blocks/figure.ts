import { type Element, isTag } from 'domhandler';
import type { Picture } from '../../../model.js';
import { lineOf } from '../text.js';
import { kindOf } from '../tokens.js';
import { firstNamed, pictureOf } from './image.js';

/** The picture of a figure with what is written below it. */
export function figurePicture(figure: Element, pageUrl: string): Picture | undefined {
  const image = firstNamed(figure, ['picture', 'img', 'amp-img']);
  const picture = image && pictureOf(image, pageUrl);
  if (!picture) return undefined;
  const { caption, credit } = captionOf(firstNamed(figure, ['figcaption']) ?? figure);
  return { ...picture, ...(caption && { caption }), ...(credit && { credit }) };
}

/** Caption and credit of a caption element: a credit is a part of its own, or stands in brackets at the end. */
export function captionOf(element: Element): { caption?: string; credit?: string } {
  const creditElement = creditIn(element);
  const credit = creditElement ? lineOf(creditElement) : '';
  const whole = lineOf(element);
  const caption = credit && whole.endsWith(credit) ? whole.slice(0, -credit.length).trim() : whole;
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

function creditIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const holder = child.attribs.itemprop;
    if (kindOf(child)?.as === 'credit' || holder === 'copyrightHolder' || holder === 'creditText')
      return child;
    const inside = creditIn(child);
    if (inside) return inside;
  }
  return undefined;
}
