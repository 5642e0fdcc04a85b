import { type Element, isTag, isText } from 'domhandler';
import { askOfClasses } from '../../class-names.js';
import { ARIA_MODAL, attributeOf, HIDDEN, ROLE, STYLE } from '../../sought.js';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { isCollapsed } from './collapsed.js';
import { isEmbed, isSilent, replaceAll } from './elements.js';
import { restoreLazyImages } from './noscript.js';
import { joinStreamed } from './streamed.js';
import { lineStart } from './text.js';

const STEP = 'hidden';
/** Text of fewer letters is not worth a line in the record. */
const WORTH_SAYING = 20;
/** Hidden text of this share of the page is an article that a script shows, not something hidden. */
const SHOWN_BY_SCRIPT = 0.4;

const SCREEN_READER =
  /(?:^|[\s_-])(?:sr-?only|vh|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|element-invisible|print-only|d-print-(?:block|inline|inline-block|flex|table)|visible-print(?:-block|-inline)?)(?=$|\s)/i;

interface Hidden {
  readonly element: Element;
  readonly rule: string;
}

/** Takes out what no reader sees. */
export function dropHidden(page: Page): void {
  const tops = page.document.children.filter(isTag);
  joinStreamed(tops);
  const found: Hidden[] = [];
  for (const top of tops) collect(top, found);
  let total: number | undefined;
  const most = () => {
    total ??= tops.reduce((sum, top) => sum + letters(top), 0);
    return total * SHOWN_BY_SCRIPT;
  };
  const gone = new Map<Element, readonly Element[]>();
  for (const hidden of found) {
    if (hidden.element.name === 'noscript') restoreLazyImages(hidden.element);
    const size = letters(hidden.element);
    if (isShownByScript(hidden, size, most) || (OPENED.has(hidden.rule) && isCollapsed(hidden.element)))
      continue;
    if (size >= WORTH_SAYING) record(page, hidden);
    gone.set(hidden.element, []);
  }
  replaceAll(gone);
}

/** What hides a section until the reader opens it. */
const OPENED = new Set(['attribute', 'style']);
/** A class that hides this much hides a section until it is opened, and that is read. */
const COLLAPSED = 150;

/** @param most letters that something hidden has; on few pages they need be counted */
function isShownByScript({ rule }: Hidden, size: number, most: () => number): boolean {
  if (rule === 'class') return size > COLLAPSED;
  return size > 500 && rule !== 'template' && rule !== 'noscript' && size > most();
}

function record(page: Page, { element, rule }: Hidden): void {
  const text = lineStart(element, 200);
  noteRemoval(page, { step: STEP, rule, reason: REASONS.get(rule) ?? rule, text }, [element]);
}

const REASONS = new Map([
  ['attribute', 'The element is hidden by its attribute.'],
  ['style', 'The element is hidden by its own style.'],
  ['template', 'A template is no part of the page until a script uses it.'],
  ['noscript', 'Shown only where scripts are off.'],
  ['dialog', 'A dialog is not part of the text.'],
  ['class', 'The element is hidden by a class of that name.'],
  ['tooltip', 'A tip is shown only while something is pointed at.'],
  ['screen-reader', 'A label for screen readers.'],
]);

function collect(element: Element, found: Hidden[]): void {
  const rule = hiddenBy(element);
  if (rule && !isEmbed(element)) {
    found.push({ element, rule });
    return;
  }
  if (isSilent(element)) return;
  for (const child of element.children) if (isTag(child)) collect(child, found);
}

const CLIPPED = /clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%/i;
/** Utility classes that hide, unless another one shows the element on some screens. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|hide-?completely)(?=$|\s)/i;
const SHOWN_CLASS =
  /(?:^|\s)(?:[a-z0-9]{1,12}:(?:block|flex|grid|inline|table|contents)|d-(?:sm|md|lg|xl|xxl)-|visible-|hidden-(?:xs|sm|md|lg))/i;

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function hiddenBy(element: Element): string | undefined {
  const { name } = element;
  if (name === 'template' || name === 'noscript' || name === 'dialog') return name;
  if (name === 'html' || name === 'body') return undefined;
  if ((attributeOf(element, HIDDEN) ?? 'until-found') !== 'until-found') return 'attribute';
  const style = attributeOf(element, STYLE);
  if (style && style.length < 2_000 && HIDING.test(style)) return 'style';
  if (style && style.length < 2_000 && CLIPPED.test(style)) return 'screen-reader';
  const role = attributeOf(element, ROLE);
  if (role === 'tooltip') return 'tooltip';
  if (role === 'dialog' || role === 'alertdialog' || attributeOf(element, ARIA_MODAL) === 'true')
    return 'dialog';
  return hiddenByClass(element);
}

const LONGEST_CLASS = 200;

const hiddenByClass = askOfClasses((names) => {
  if (names.length >= LONGEST_CLASS) return undefined;
  if (SCREEN_READER.test(names)) return 'screen-reader';
  return HIDDEN_CLASS.test(names) && !SHOWN_CLASS.test(names) ? 'class' : undefined;
});

function letters(element: Element): number {
  let sum = 0;
  for (const child of element.children) {
    if (isText(child)) sum += child.data.trim().length;
    else if (isTag(child) && (!isSilent(child) || element.name === 'noscript')) sum += letters(child);
  }
  return sum;
}
