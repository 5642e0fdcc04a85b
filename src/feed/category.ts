import type { Element } from 'domhandler';
import { attribute, elements, keyOf, text } from './tree.js';

const MAX_CATEGORIES = 200;

/** Everything that sorts an entry under a word, in document order, once each. */
export function categoriesOf(entry: Element): string[] {
  const categories = new Set<string>();
  for (const element of elements(entry)) {
    for (const category of namesOf(element)) {
      const name = category.replace(/\s+/g, ' ').trim();
      if (name && categories.size < MAX_CATEGORIES) categories.add(name);
    }
  }
  return [...categories];
}

function namesOf(element: Element): string[] {
  switch (keyOf(element)) {
    case 'core:category':
      return one(attribute(element, 'term') ?? text(element) ?? attribute(element, 'label'));
    case 'dc:subject':
      return one(text(element));
    case 'media:category':
      return one(text(element) ?? attribute(element, 'label'));
    case 'itunes:category':
      return [...one(attribute(element, 'text')), ...elements(element).flatMap(namesOf)];
    case 'media:keywords':
    case 'itunes:keywords':
    case 'core:tags':
      return text(element)?.split(',') ?? [];
    case 'media:group':
      return elements(element).flatMap(namesOf);
    default:
      return [];
  }
}

function one(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
