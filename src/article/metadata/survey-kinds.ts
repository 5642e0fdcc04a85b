import type { Element } from 'domhandler';
import { askOfNames } from '../../tag-names.js';
import { STATED } from './survey-head.js';
import { MARKED } from './survey-marks.js';
import type { Place, Survey } from './survey-types.js';

/** What an element's name says of it: one look-up an element, for most are of no kind. */
export interface Kind {
  /** Reads what an element of the kind states, wherever it stands. */
  readonly stated: ((element: Element, found: Survey) => void) | undefined;
  /** Reads what it says of the article, where it does not stand beside it. */
  readonly mark: ((element: Element, found: Survey, place: Place) => void) | undefined;
  readonly unread: boolean;
  readonly aside: boolean;
  readonly article: boolean;
  readonly heading: boolean;
  /** Its class names tell how the page is laid out, not what stands in it. */
  readonly frame: boolean;
}

const ASIDE = ['aside', 'footer', 'nav'];
const ARTICLE = ['article', 'main'];
const HEADING = ['h1', 'h2'];
const FRAME = ['html', 'body'];
const UNREAD = ['script', 'style', 'template', 'noscript', 'svg', 'iframe'];

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...ASIDE, ...ARTICLE, ...HEADING, ...FRAME, ...UNREAD, ...STATED.keys(), ...MARKED.keys()].map((name) => [
    name,
    read(name),
  ]),
);
const NO_KIND = read('');

export const kindOf = askOfNames((name): Kind => KINDS.get(name) ?? NO_KIND);

function read(name: string): Kind {
  return {
    stated: STATED.get(name),
    mark: MARKED.get(name),
    unread: UNREAD.includes(name),
    aside: ASIDE.includes(name),
    article: ARTICLE.includes(name),
    heading: HEADING.includes(name),
    frame: FRAME.includes(name),
  };
}
