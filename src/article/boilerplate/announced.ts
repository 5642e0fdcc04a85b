import { type Element, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { runsOf } from './runs.js';

/** What a "read also" label announces at most. */
const MOST_PARAGRAPHS = 8;
const LONGEST_HEADLINE = 220;
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'section', 'nav']);

/** The element after a label, or after its wrapper where the label stands alone in it. In a list it is a menu's item. */
export function afterLabel(label: Element): Element | undefined {
  if (label.name === 'li') return undefined;
  let element = label;
  for (let climbed = 0; climbed < 3; climbed++) {
    const next = nextElement(element);
    if (next) return next;
    const parent = element.parent;
    if (!parent || !isTag(parent) || parent.name === 'article' || parent.name === 'body') return undefined;
    element = parent;
  }
  return undefined;
}

function nextElement(element: Element): Element | undefined {
  let next = element.next;
  while (next && !isTag(next)) next = next.next;
  return next && isTag(next) ? next : undefined;
}

/**
 * Removes the list of links, or the paragraphs that are each a link, from this element on.
 * @returns what was removed, with its text
 */
export function removeLinks(from: Element | undefined): { text: string; element: Element }[] {
  const removed: { text: string; element: Element }[] = [];
  let element = from;
  while (element && removed.length < MOST_PARAGRAPHS && isLinkOnly(element)) {
    const next = nextElement(element);
    const lines = runsOf(element).map((run) => run.text.replace(/ +/g, ' ').trim());
    removed.push({ text: lines.join(' · '), element });
    removeElement(element);
    if (LISTS.has(element.name)) break;
    element = next;
  }
  return removed;
}

function isLinkOnly(element: Element): boolean {
  if (holdsEmbed(element)) return false;
  const runs = element.name === 'a' ? [] : runsOf(element);
  return (
    runs.length > 0 &&
    runs.every(
      (run) =>
        run.text.trim().length <= LONGEST_HEADLINE &&
        run.pieces.every(({ node, linked }) => linked || !/[\p{L}\p{N}]/u.test(node.data)),
    )
  );
}

function holdsEmbed(element: Element): boolean {
  return (
    'data-embed' in element.attribs || element.children.some((child) => isTag(child) && holdsEmbed(child))
  );
}
