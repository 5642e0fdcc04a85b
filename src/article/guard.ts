import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';

export interface Guard {
  /** The tag that is being read has so many attributes by now. */
  attributes(count: number): void;
  /** One more element, `depth` elements deep (the root is 1). */
  element(depth: number): void;
}

/**
 * Watches the shape of a page while its tree grows, so that a hostile page ends before it is built.
 * Browsers, too, stop at 512 levels; far below the depth at which recursion over the tree overflows the stack.
 * @throws Failure `page-too-deep`, `page-too-many-elements`, `page-too-many-attributes` from either method
 */
export function createGuard(limits: Limits): Guard {
  let elements = 0;
  return {
    attributes(count) {
      if (count > limits.maxAttributes) {
        throw new Failure('page-too-many-attributes', { limit: limits.maxAttributes });
      }
    },
    element(depth) {
      elements += 1;
      if (depth > limits.maxPageDepth) throw new Failure('page-too-deep', { limit: limits.maxPageDepth });
      if (elements > limits.maxPageElements) {
        throw new Failure('page-too-many-elements', { limit: limits.maxPageElements });
      }
    },
  };
}
