import { type Element, isTag } from 'domhandler';
import { type Vocabulary, vocabularyOf, vocabularyOfPrefix } from './vocabulary.js';

type Scope = ReadonlyMap<string, string>;

/** Feeds declare a dozen at most; a scope is copied wherever one is added. */
const MAX_DECLARATIONS = 100;

/**
 * Gives every element its vocabulary, by namespace whatever the prefix, in one walk. Elements of feed formats count as
 * `core`, and so do those in the root's own namespace, whichever that is.
 */
export function markVocabularies(root: Element): void {
  const own = scopeOf(root, new Map()).get(prefixOf(root));
  const waiting: { element: Element; outer: Scope }[] = [{ element: root, outer: new Map() }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const scope = scopeOf(next.element, next.outer);
    next.element.namespace = name(next.element, scope, own);
    for (const child of next.element.children) {
      if (isTag(child)) waiting.push({ element: child, outer: scope });
    }
  }
}

function name(element: Element, scope: Scope, own: string | undefined): string {
  const prefix = prefixOf(element);
  const namespace = scope.get(prefix);
  if (namespace === own && (namespace !== undefined || prefix === '')) return 'core';
  if (namespace !== undefined) return core(vocabularyOf(namespace));
  return prefix ? core(vocabularyOfPrefix(prefix)) : 'core';
}

function core(vocabulary: Vocabulary): string {
  return vocabulary === 'rss' || vocabulary === 'atom' || vocabulary === 'sitemap' ? 'core' : vocabulary;
}

function prefixOf(element: Element): string {
  const colon = element.name.indexOf(':');
  return colon < 0 ? '' : element.name.slice(0, colon);
}

function scopeOf(element: Element, outer: Scope): Scope {
  let inner: Map<string, string> | undefined;
  // Most elements declare nothing, and many have no attributes: a list is made of none of them.
  for (const attribute in element.attribs) {
    if (!attribute.startsWith('xmlns') || (attribute.length > 5 && attribute[5] !== ':')) continue;
    inner ??= new Map(outer);
    if (inner.size < MAX_DECLARATIONS)
      inner.set(attribute.slice('xmlns:'.length), element.attribs[attribute] ?? '');
  }
  return inner ?? outer;
}
