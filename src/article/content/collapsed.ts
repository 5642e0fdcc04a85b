import { type Element, isTag, isText } from 'domhandler';
import { isSilent } from './elements.js';
import { wordsOf } from './tokens.js';

const NAMES = new Set(
  (
    'accordion accordions collapse collapsed collapsible collapsable expandable expander tabpane tabpanel tabcontent ' +
    'faq faqs'
  ).split(' '),
);
/** A hidden text that is shorter is a label or a hint. */
const SHORTEST = 100;
/** Where more of the text is links, they lead to other articles. */
const MOST_LINKED = 0.12;
const CONTROLS = new Set(['form', 'input', 'select', 'textarea', 'nav']);

/** True for a section that is hidden until the reader opens it, pages or scrolls to it: its text is the page's. */
export function isCollapsed(element: Element): boolean {
  if (!isSection(element)) return false;
  const sizes = { letters: 0, linked: 0, controls: 0 };
  count(element, false, sizes);
  return sizes.letters >= SHORTEST && sizes.linked < sizes.letters * MOST_LINKED && !sizes.controls;
}

function isSection(element: Element): boolean {
  const { role, class: names, id } = element.attribs;
  if (role === 'tabpanel' || (role === 'region' && element.attribs['aria-labelledby'])) return true;
  if (names && isOneOfSeveral(element, names)) return true;
  return isNamed(names) || isNamed(id) || isNamed(element.attribs['data-theme-key']);
}

function isNamed(names: string | undefined): boolean {
  if (!names || names.length > 200) return false;
  return names.split(/\s+/).some((name) => wordsOf(name).some((word) => NAMES.has(word)));
}

/** True if the element before it has the same first name: the pages of a gallery, of which one is shown. */
function isOneOfSeveral(element: Element, names: string): boolean {
  let before = element.prev;
  while (before && !isTag(before)) before = before.prev;
  const other = before && isTag(before) ? before.attribs.class : undefined;
  return !!other && firstOf(other) === firstOf(names) && /[-_]/.test(firstOf(names));
}

const firstOf = (names: string): string => names.trim().split(/\s+/, 1)[0] ?? '';

interface Sizes {
  letters: number;
  linked: number;
  controls: number;
}

function count(element: Element, inLink: boolean, sizes: Sizes): void {
  for (const child of element.children) {
    if (isText(child)) {
      const size = child.data.trim().length;
      sizes.letters += size;
      if (inLink) sizes.linked += size;
    } else if (isTag(child)) {
      if (CONTROLS.has(child.name)) sizes.controls++;
      if (!isSilent(child)) count(child, inLink || child.name === 'a', sizes);
    }
  }
}
