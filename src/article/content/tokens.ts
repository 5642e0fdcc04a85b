import type { Element } from 'domhandler';
import { KINDS, type Kind } from './vocabulary.js';

/** A class attribute longer than this is a style sheet in disguise: no more of it is read. */
const MAX_NAMES = 400;

const ORDER: readonly Kind['as'][] = ['body', 'never', 'standfirst', 'caption', 'credit', 'maybe'];

const byWord = new Map<string, Kind>();
for (const kind of KINDS)
  for (const word of kind.words.split(' ')) if (!byWord.has(word)) byWord.set(word, kind);

const cache = new Map<string, Kind | undefined>();
const byClass = new Map<string, Kind | undefined>();
const MAX_CACHED = 20_000;

/** Elements whose label says what they are; elsewhere a label is a text. */
const LABELLED = new Set(['section', 'div', 'aside', 'ul']);

/** What the element's class, id and test names say that it is. */
export function kindOf(element: Element): Kind | undefined {
  const { attribs } = element;
  const names = attribs.class ?? '';
  const id = attribs.id ?? '';
  const test = attribs['data-testid'] ?? attribs['data-component'] ?? '';
  const label = LABELLED.has(element.name) ? (attribs['aria-label'] ?? '').slice(0, 60) : '';
  if (!id && !test && !label) return names ? ofClass(names) : undefined;
  const key = `${names} ${id} ${test} ${label}`;
  if (cache.has(key)) return cache.get(key);
  return learn(cache, key);
}

/** Most elements have a class alone. */
function ofClass(names: string): Kind | undefined {
  return byClass.has(names) ? byClass.get(names) : learn(byClass, names);
}

function learn(known: Map<string, Kind | undefined>, names: string): Kind | undefined {
  if (known.size > MAX_CACHED) known.clear();
  const kind = strongest(names.slice(0, MAX_NAMES));
  known.set(names, kind);
  return kind;
}

/** Classes that may say what an article is about (`tag-comments`): only their first two words together count. */
const SUBJECT = /^(?:category|tag|post_tag|topic|author|section)-/;

function strongest(names: string): Kind | undefined {
  let found: Kind | undefined;
  for (const name of names.split(/\s+/)) {
    const words = wordsOf(name);
    for (const word of SUBJECT.test(name) ? words.slice(1, 2) : words) {
      const kind = byWord.get(word);
      if (kind && (!found || ORDER.indexOf(kind.as) < ORDER.indexOf(found.as))) found = kind;
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
