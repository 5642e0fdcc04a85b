import type { Element } from 'domhandler';
import { askOfClasses } from '../../class-names.js';
import { remembered } from '../../remembered.js';
import { ARIA_LABEL, attributeOf, DATA_COMPONENT, DATA_TESTID, ID } from '../../sought.js';
import { KINDS, type Kind } from './vocabulary.js';

/** A class attribute longer than this is a style sheet in disguise: no more of it is read. */
const MAX_NAMES = 400;

const ORDER: readonly Kind['as'][] = ['body', 'never', 'standfirst', 'caption', 'credit', 'maybe'];

const byWord = new Map<string, Kind>();
for (const kind of KINDS)
  for (const word of kind.words.split(' ')) if (!byWord.has(word)) byWord.set(word, kind);

/** Elements whose label says what they are; elsewhere a label is a text. */
const LABELLED = new Set(['section', 'div', 'aside', 'ul']);

/** What the element's class, id and test names say that it is. */
export function kindOf(element: Element): Kind | undefined {
  const id = attributeOf(element, ID);
  const test = attributeOf(element, DATA_TESTID) ?? attributeOf(element, DATA_COMPONENT);
  const told = attributeOf(element, ARIA_LABEL);
  const label = told && LABELLED.has(element.name) ? told.slice(0, LONGEST_LABEL) : undefined;
  let found = ofClass(element);
  if (id) found = stronger(found, ofName(id));
  if (test) found = stronger(found, ofName(test));
  if (label) found = stronger(found, ofName(label));
  return found;
}

const LONGEST_LABEL = 60;
const ofClass = askOfClasses(strongest);
const ofName = remembered(strongest, { most: 20_000, longest: 60 });

function stronger(found: Kind | undefined, other: Kind | undefined): Kind | undefined {
  if (!found || !other) return found ?? other;
  return ORDER.indexOf(other.as) < ORDER.indexOf(found.as) ? other : found;
}

/** Classes that may say what an article is about (`tag-comments`): only their first two words together count. */
const SUBJECT = /^(?:category|tag|post_tag|topic|author|section)-/;

function strongest(names: string): Kind | undefined {
  let found: Kind | undefined;
  for (const name of names.slice(0, MAX_NAMES).split(/\s+/)) {
    const words = wordsOf(name);
    for (const word of SUBJECT.test(name) ? words.slice(1, 2) : words) {
      found = stronger(found, byWord.get(word));
    }
  }
  return found;
}

/** The words of a name, and each two and three neighbours as one. */
export function wordsOf(name: string): string[] {
  const single = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const words: string[] = [];
  for (let i = 0; i < single.length; i++) {
    const [one = '', two, three] = single.slice(i, i + 3);
    words.push(one);
    if (two) words.push(one + two);
    if (two && three) words.push(one + two + three);
  }
  return words;
}
