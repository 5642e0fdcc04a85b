import { type Element, isTag } from 'domhandler';
import { kindOf } from '../tokens.js';
import type { Kind } from '../vocabulary.js';

/** Where an element stands below the article's container. */
interface Stand {
  /** Elements from the container down to it. */
  readonly depth: number;
  readonly inList: boolean;
  readonly inSection: boolean;
  /** Of the nearest of it and its ancestors with a telling name, and how far up that stands. */
  readonly kind: Kind['as'] | undefined;
  readonly distance: number;
}

/** Where a block stands in the tree. */
export interface Place {
  readonly parent: Element | undefined;
  /** Tag and classes: blocks with the same are of the same make. */
  readonly make: string;
  readonly depth: number;
  readonly kind: Kind['as'] | undefined;
  /** Of the nearest ancestor with a telling name, and how many steps up it stands; 0 where there is none. */
  readonly kindAbove: Kind['as'] | undefined;
  readonly kindDistance: number;
  readonly inList: boolean;
  readonly inSection: boolean;
}

/** Deeper ancestors tell nothing more. */
const MOST_STEPS = 16;
const MOST_CLASSES = 100;
const LISTS = new Set(['li', 'ul', 'ol', 'dl', 'dd']);
const SECTIONS = new Set(['section', 'article']);
const OUTSIDE: Stand = { depth: 0, inList: false, inSection: false, kind: undefined, distance: 0 };

/** A way to tell places below `tops`, the containers; ancestors that blocks share are looked at once. */
export function placesBelow(tops: ReadonlySet<Element>): (element: Element) => Place {
  const known = new Map<Element, Stand>();
  const standOf = (element: Element | undefined, steps: number): Stand => {
    if (!element || tops.has(element) || steps > MOST_STEPS) return OUTSIDE;
    const found = known.get(element);
    if (found) return found;
    const above = standOf(parentOf(element), steps + 1);
    const kind = kindOf(element)?.as;
    const stand = {
      depth: above.depth + 1,
      inList: above.inList || LISTS.has(element.name),
      inSection: above.inSection || SECTIONS.has(element.name),
      kind: kind ?? above.kind,
      distance: kind ? 0 : above.distance + 1,
    };
    known.set(element, stand);
    return stand;
  };
  return (element) => {
    const parent = parentOf(element);
    const above = tops.has(element) ? OUTSIDE : standOf(parent, 0);
    const inside = !tops.has(element);
    return {
      parent,
      make: `${element.name}.${(element.attribs.class ?? '').slice(0, MOST_CLASSES)}`,
      depth: inside ? above.depth + 1 : 0,
      kind: kindOf(element)?.as,
      kindAbove: above.kind,
      kindDistance: above.kind ? above.distance + 1 : 0,
      inList: above.inList || (inside && LISTS.has(element.name)),
      inSection: above.inSection || (inside && SECTIONS.has(element.name)),
    };
  };
}

const parentOf = ({ parent }: Element): Element | undefined => (parent && isTag(parent) ? parent : undefined);
