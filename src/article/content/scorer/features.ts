import { type Feature, log, share } from './feature.js';
import { IN_ORDER } from './order-features.js';
import { OWN } from './own-features.js';
import type { PageFacts } from './page-facts.js';
import { IN_TREE } from './tree-features.js';

/** What the block is compared with. */
const OF_PAGE: readonly Feature[] = [
  { name: 'blocks of the page', of: (_block, { blocks }) => blocks.length },
  { name: 'prose paragraphs of the page', of: (_block, { prose }) => prose },
  { name: 'length of the page', of: (_block, { width }) => log(width) },
  {
    name: 'letters a prose paragraph of the page',
    of: (_block, { prose, proseWidth }) => share(proseWidth, prose),
  },
  { name: 'share of prose of the page', of: (_block, { proseWidth, width }) => share(proseWidth, width) },
  { name: 'link density of the page', of: (_block, { linkDensity }) => linkDensity },
  {
    name: 'share of headings of the page',
    of: (_block, { blocks, headings }) => share(headings, blocks.length),
  },
  { name: 'pictures of the page', of: (_block, { pictures }) => pictures },
  {
    name: 'share of paragraphs of the page that end a sentence',
    of: (_block, { endsSentences }) => endsSentences,
  },
  {
    name: 'length against the page’s paragraphs',
    of: ({ text }, { prose, proseWidth }) => share(text.width * prose, proseWidth),
  },
];

/** The features of a block, in the order of the numbers that the trees ask for. */
export const FEATURES: readonly Feature[] = [...OWN, ...IN_TREE, ...IN_ORDER, ...OF_PAGE];

/** The numbers of one block, put into `vector`, which may have been another block's. */
export function vectorOf(
  page: PageFacts,
  at: number,
  vector = new Float64Array(FEATURES.length),
): Float64Array {
  const block = page.blocks[at];
  if (!block) return vector.fill(0);
  for (let i = 0; i < FEATURES.length; i++) vector[i] = (FEATURES[i] as Feature).of(block, page, at);
  return vector;
}
