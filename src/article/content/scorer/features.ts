import { type Feature, log, share } from './feature.js';
import { IN_ORDER } from './order-features.js';
import { OWN } from './own-features.js';
import type { PageFacts } from './page-facts.js';
import { IN_TREE } from './tree-features.js';

/** What the block is compared with. */
const OF_PAGE: readonly Feature[] = [
  { name: 'blocks of the page', of: ({ blocks }) => blocks.length },
  { name: 'prose paragraphs of the page', of: ({ prose }) => prose },
  { name: 'length of the page', of: ({ width }) => log(width) },
  { name: 'letters a prose paragraph of the page', of: ({ prose, proseWidth }) => share(proseWidth, prose) },
  { name: 'share of prose of the page', of: ({ proseWidth, width }) => share(proseWidth, width) },
  { name: 'link density of the page', of: ({ linkDensity }) => linkDensity },
  { name: 'share of headings of the page', of: ({ blocks, headings }) => share(headings, blocks.length) },
  { name: 'pictures of the page', of: ({ pictures }) => pictures },
  { name: 'share of paragraphs of the page that end a sentence', of: ({ endsSentences }) => endsSentences },
  {
    name: 'length against the page’s paragraphs',
    of: ({ prose, proseWidth }, _, { text }) => share(text.width * prose, proseWidth),
  },
];

/** The features of a block, in the order of the numbers that the trees ask for. */
export const FEATURES: readonly Feature[] = [...OWN, ...IN_TREE, ...IN_ORDER, ...OF_PAGE];

/** The numbers of one block. */
export function vectorOf(page: PageFacts, at: number): Float64Array {
  const block = page.blocks[at];
  return Float64Array.from(FEATURES, ({ of }) => (block ? of(page, at, block) : 0));
}
