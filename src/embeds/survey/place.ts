import { type ChildNode, type Element, isTag } from 'domhandler';

/** Where something stands on its page. */
export interface Place {
  /** The elements around it, the nearest last, each with its first class: `article > div.body > blockquote`. */
  readonly within?: string;
  /** Which of the article's blocks, or of a text's paragraphs, it is, counted from one. */
  readonly block?: number;
  /** The last words before it. */
  readonly after?: string;
}

const SHOWN = 4;
const MAX_WORDS = 90;
/** Shorter texts are labels. */
const MIN_WORDS = 20;

export function placeOf(node: ChildNode, lastWords: string): Place {
  const names: string[] = [];
  let at: ChildNode | null = node;
  while (at && names.length < SHOWN) {
    if (isTag(at)) names.unshift(nameOf(at));
    at = at.parent as ChildNode | null;
  }
  return { ...(names.length && { within: names.join(' > ') }), ...(lastWords && { after: lastWords }) };
}

function nameOf({ name, attribs }: Element): string {
  const [first] = attribs.class?.trim().split(/\s+/) ?? [];
  return first ? `${name}.${first.slice(0, 40)}` : name;
}

/** What is remembered of the text before, with a further text. */
export function wordsAfter(lastWords: string, text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length < MIN_WORDS) return lastWords;
  return words.length > MAX_WORDS ? `…${words.slice(-MAX_WORDS)}` : words;
}
