import { askOfNames } from '../../tag-names.js';

/**
 * End tags that HTML lets authors leave out, also where inline elements were left open in between. After the HTML standard, 13.2.6.4.7 "in body": an element of the key's name ends an
 * open element of `ends`, unless one of `within` stands between them.
 */
export interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const SCOPE = ['applet', 'body', 'caption', 'html', 'marquee', 'noscript', 'object', 'td', 'template', 'th'];
export const P: ImpliedEnd = { ends: new Set(['p']), within: new Set([...SCOPE, 'button', 'svg', 'table']) };
const LI: ImpliedEnd = {
  ends: new Set(['li']),
  within: new Set([...SCOPE, 'dl', 'menu', 'ol', 'table', 'ul']),
};
const DD: ImpliedEnd = {
  ends: new Set(['dd', 'dt']),
  within: new Set([...SCOPE, 'dl', 'ol', 'table', 'ul']),
};
const CELL: ImpliedEnd = { ends: new Set(['td', 'th']), within: new Set(['table', 'template']) };
const ROW: ImpliedEnd = { ends: new Set(['tr']), within: new Set(['table', 'template']) };

const AFTER_P = [
  ...['address', 'article', 'aside', 'blockquote', 'center', 'details', 'dialog', 'dir', 'div', 'dl'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
  ...['hgroup', 'hr', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul'],
];

const IMPLIED: ReadonlyMap<string, ImpliedEnd> = new Map([
  ...AFTER_P.map((name): [string, ImpliedEnd] => [name, P]),
  ['li', LI],
  ['dd', DD],
  ['dt', DD],
  ['td', CELL],
  ['th', CELL],
  ['tr', ROW],
]);

/** A link never stands in a link, but in a template that stands in one. */
export const LINK_END: ImpliedEnd = { ends: new Set(['a']), within: new Set(['template']) };

const OF_FORM = new Set(['button', 'datalist', 'input', 'optgroup', 'option', 'select', 'textarea']);
const OF_TABLE = new Set(['tbody', 'thead']);
const OF_RUBY = new Set(['rp', 'rt']);

/** By the name of what starts: what it ends where nothing else was left open in it. */
const ENDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['body', new Set(['head'])],
  ['tr', new Set(['td', 'th', 'tr'])],
  ['td', new Set(['td', 'th', 'thead'])],
  ...[...OF_FORM, 'output'].map((name): [string, ReadonlySet<string>] => [name, OF_FORM]),
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
  ['tbody', OF_TABLE],
  ['tfoot', OF_TABLE],
  ['rp', OF_RUBY],
  ['rt', OF_RUBY],
]);

/** Which elements the start of one of this name ends where they are the innermost open ones. */
export const endedBefore = askOfNames((name) => ENDED.get(name));

/** What the start of an element of this name ends. */
export const impliedEnd = askOfNames((name) => IMPLIED.get(name));

/** Whether a link that was left open must reach past such an element: then it was never meant as a link. */
export function isBlockBorder(name: string): boolean {
  return name === 'li' || name === 'td' || name === 'th' || name === 'dd' || IMPLIED.has(name);
}
