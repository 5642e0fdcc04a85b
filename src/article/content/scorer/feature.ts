import type { BlockFacts } from './block-facts.js';
import type { PageFacts } from './page-facts.js';

/** What is read off a block as a number. */
export interface Feature {
  /** In words, as a reason names it. */
  readonly name: string;
  /** What the values of a code mean; the others are numbers. */
  readonly words?: readonly string[];
  readonly of: (block: BlockFacts, page: PageFacts, at: number) => number;
}

/** A number of a block whatever the page. */
export const own = (
  name: string,
  read: (block: BlockFacts) => number,
  words?: readonly string[],
): Feature => ({
  name,
  ...(words && { words }),
  of: read,
});

/** A yes or no, said as its name or as its name denied. */
export const flag = (name: string, read: (block: BlockFacts) => boolean): Feature =>
  own(name, (block) => (read(block) ? 1 : 0), [`not ${name}`, name]);

/** Lengths differ by their order. */
export const log = (value: number): number => Math.log2(1 + Math.max(0, value));

export const share = (part: number, whole: number): number => (whole ? part / whole : 0);
