import { type Element, isTag, isText } from 'domhandler';

/**
 * An element's text, if it is no longer than this. A wrapper of half the page costs no more than a line: classes that
 * look like a byline's or a date's stand on both.
 */
export function shortText(element: Element, longest: number): string | undefined {
  let text = '';
  const read = (node: Element): boolean =>
    node.children.every((child) => {
      if (isText(child)) text += child.data;
      else if (isTag(child) && child.name !== 'script' && child.name !== 'style' && !read(child))
        return false;
      return text.length <= longest * 4;
    });
  if (!read(element)) return undefined;
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= longest ? words : undefined;
}
