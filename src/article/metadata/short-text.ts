import { type Element, isTag, isText } from 'domhandler';
import { tagOf } from '../../tag-names.js';
import { oneSpaced } from '../single-spaced.js';
import { isBlock } from '../tree/kinds.js';

/**
 * An element's text, if it is no longer than this. A wrapper of half the page costs no more than a line: classes that
 * look like a byline's or a date's stand on both.
 */
export function shortText(element: Element, longest: number): string | undefined {
  const text = gather(element, '', longest * 4);
  const words = text && oneSpaced(text);
  return words === undefined || words.length > longest ? undefined : words;
}

/** The text before and the element's behind it; nothing once both are longer than `most`. */
function gather(element: Element, before: string, most: number): string | undefined {
  let text = before;
  for (const child of element.children) {
    if (isText(child)) text += child.data;
    else if (isTag(child) && child.name !== 'script' && child.name !== 'style') {
      const border = isBlock(tagOf(child)) ? ' ' : '';
      const whole = gather(child, text + border, most);
      if (whole === undefined) return undefined;
      text = whole + border;
    }
    if (text.length > most) return undefined;
  }
  return text;
}
