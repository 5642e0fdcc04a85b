import { type TagName, testNames } from '../../tag-names.js';

const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'input', 'isindex'],
  ...['keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);
const FOREIGN: ReadonlySet<string> = new Set(['math', 'svg']);
/** Within foreign content, HTML again: the standard's integration points. */
const OF_HTML: ReadonlySet<string> = new Set([
  ...['annotation-xml', 'desc', 'foreignobject', 'mi', 'mn', 'mo', 'ms', 'mtext', 'title'],
]);

/** What starts and ends lines of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element of this name stands in lines of its own, whatever white space is around it. */
export const isBlock = testNames((name) => BLOCKS.has(name));

/** What no text of an article stands in directly. */
const TEXTLESS: ReadonlySet<string> = new Set([
  ...['colgroup', 'datalist', 'defs', 'g', 'head', 'html', 'optgroup', 'picture', 'select', 'svg', 'symbol'],
]);

/** Whether white space at the start and at the end of an element of this name shows nowhere unless it is preformatted. */
export const startsLine = testNames((name) => BLOCKS.has(name) || TEXTLESS.has(name));

/** Whether an element of this name has neither content nor an end tag. */
export const isVoid = testNames((name) => VOID.has(name));

/** Whether the content of an element is SVG or MathML, where a tag that ends in `/>` is an element without content. */
export function isForeign(name: TagName, withinForeign: boolean): boolean {
  return startsForeign(name) || (withinForeign && !OF_HTML.has(name.text));
}

const startsForeign = testNames((name) => FOREIGN.has(name));
