import { type Element, isTag } from 'domhandler';
import { kindOf } from '../tokens.js';
import type { Kind } from '../vocabulary.js';

/** Where a block stands in the tree, told from its ancestors up to the article's container. */
export interface Place {
  readonly parent: Element | undefined;
  /** Tag and classes: blocks with the same are of the same make. */
  readonly make: string;
  readonly depth: number;
  readonly kind: Kind['as'] | undefined;
  /** Of the nearest ancestor with a telling name, and how far up it stands. */
  readonly kindAbove: Kind['as'] | undefined;
  readonly kindDistance: number;
  readonly inList: boolean;
  readonly inSection: boolean;
}

const MOST_STEPS = 16;
const LISTS = new Set(['li', 'ul', 'ol', 'dl', 'dd']);
const SECTIONS = new Set(['section', 'article']);

/** Looks at an element and its ancestors below `tops`, the containers. */
export function placeOf(element: Element, tops: ReadonlySet<Element>): Place {
  const names = new Set<string>();
  let depth = 0;
  let kindAbove: Kind['as'] | undefined;
  let kindDistance = 0;
  for (let node: Element | undefined = element; node && !tops.has(node) && depth < MOST_STEPS; depth++) {
    names.add(node.name);
    const above: Element | undefined = node.parent && isTag(node.parent) ? node.parent : undefined;
    if (above && !kindAbove && !tops.has(above)) {
      kindAbove = kindOf(above)?.as;
      kindDistance = depth + 1;
    }
    node = above;
  }
  const holds = (some: ReadonlySet<string>): boolean => [...names].some((name) => some.has(name));
  return {
    parent: element.parent && isTag(element.parent) ? element.parent : undefined,
    make: `${element.name}.${(element.attribs.class ?? '').slice(0, 100)}`,
    depth,
    kind: kindOf(element)?.as,
    kindAbove,
    kindDistance: kindAbove ? kindDistance : 0,
    inList: holds(LISTS),
    inSection: holds(SECTIONS),
  };
}
