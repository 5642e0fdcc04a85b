import { testNames } from '../../tag-names.js';
import { endOfName, isLetter, SLASH } from './characters.js';
import { tagNameAt } from './names.js';
import { UNFINISHED } from './source.js';

/** What drawings are made of, their titles with it. Elements that hold HTML, links or code are not among them. */
const DRAWN: ReadonlySet<string> = new Set(
  (
    'animate animatemotion animatetransform circle clippath defs desc ellipse fegaussianblur feoffset filter g image ' +
    'line lineargradient marker mask metadata path pattern polygon polyline radialgradient rect set stop symbol text ' +
    'title tspan use view'
  ).split(' '),
);
const isDrawn = testNames((name) => DRAWN.has(name));
/** Whether an element of this name draws. */
export const isDrawing = testNames((name) => name === 'svg');

/**
 * The place of the end tag of an `svg` that draws and holds nothing else: pages have hundreds of such signs, of which no
 * step reads a word.
 * @param from behind its start tag
 * @returns `from` where something else stands in it, UNFINISHED where the markup ends before it does
 */
export function endOfDrawing(markup: string, from: number): number {
  for (let at = markup.indexOf('<', from); at >= 0; at = markup.indexOf('<', at + 1)) {
    const isEnd = markup.charCodeAt(at + 1) === SLASH;
    const start = isEnd ? at + 2 : at + 1;
    const to = endOfName(markup, start);
    if (to === markup.length) return UNFINISHED;
    if (!isLetter(markup.charCodeAt(start))) return from;
    const name = tagNameAt(markup, start, to);
    if (isEnd && isDrawing(name)) return at;
    if (!isDrawn(name)) return from;
  }
  return UNFINISHED;
}
