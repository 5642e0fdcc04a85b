import { type Element, isTag } from 'domhandler';
import { headingLevel, isInline, isMedia, isSilent } from '../elements.js';
import { lineOf } from '../text.js';

/** The items of a list, those of nested lists after the item they stand in. */
export function itemsOf(list: Element): string[] {
  const items: string[] = [];
  for (const child of list.children) {
    if (!isTag(child)) continue;
    const nested = child.children.filter((inner) => isTag(inner) && isList(inner)) as Element[];
    if (!nested.length) {
      const text = lineOf(child);
      if (text) items.push(text);
      continue;
    }
    const own = child.children.filter((inner) => !nested.includes(inner as Element));
    const text = own.map(lineOf).filter(Boolean).join(' ');
    if (text) items.push(text);
    for (const inner of nested) items.push(...itemsOf(inner));
  }
  return items;
}

export const isList = ({ name }: Element): boolean => name === 'ul' || name === 'ol';

/** True if the items are little articles of their own: headings, pictures or several paragraphs. */
export function holdsSections(list: Element): boolean {
  return list.children.some((item) => isTag(item) && sections(item) > 1);
}

function sections(element: Element): number {
  let count = 0;
  for (const child of element.children) {
    if (!isTag(child) || isSilent(child)) continue;
    if (headingLevel(child) || isMedia(child) || child.name === 'figure' || child.name === 'blockquote')
      count += 2;
    else if (child.name === 'p') count++;
    else if (!isInline(child) && !isList(child)) count += sections(child);
  }
  return count;
}
