import type { BlockFacts } from './block-facts.js';
import { RULES, TYPES } from './codes.js';
import { type Feature, log, share } from './feature.js';
import type { PageFacts } from './page-facts.js';

const number = (values: ArrayLike<number>, at: number): number => values[at] ?? 0;

/** Where the block stands in reading order. */
const PLACE: readonly Feature[] = [
  { name: 'blocks before it', of: (_block, _page, at) => at },
  { name: 'blocks after it', of: (_block, { blocks }, at) => blocks.length - 1 - at },
  {
    name: 'share of the text before it',
    of: (_block, page, at) => share(number(page.widthBefore, at), page.width),
  },
  {
    name: 'text after it',
    of: ({ text }, page, at) => log(page.width - number(page.widthBefore, at) - text.width),
  },
  { name: 'prose paragraphs before it', of: (_block, page, at) => number(page.proseBefore, at) },
  {
    name: 'prose paragraphs after it',
    of: ({ prose }, page, at) => page.prose - number(page.proseBefore, at) - (prose ? 1 : 0),
  },
  {
    name: 'blocks since the last prose',
    of: (_block, { lastProse }, at) => distance(at, number(lastProse, at)),
  },
  {
    name: 'blocks to the next prose',
    of: (_block, { nextProse }, at) => distance(number(nextProse, at), at),
  },
  {
    name: 'blocks since the last heading',
    of: (_block, { headingBefore }, at) => distance(at, number(headingBefore, at)),
  },
];

/** -1 where there is nothing to be distant from. */
const distance = (from: number, to: number): number => (from < 0 || to < 0 ? -1 : from - to);

type Beside = (other: BlockFacts, block: BlockFacts) => number;

/** What is read off the blocks around; -1 where there is none. */
const BESIDE: readonly (readonly [name: string, read: Beside, words?: readonly string[]])[] = [
  ['kind', ({ type }) => type, TYPES],
  ['length', ({ length }) => length],
  ['link density', ({ linkDensity }) => linkDensity],
  ['line rule', ({ ruleCode }) => ruleCode, RULES],
  ['sentence end', ({ endsSentence }) => (endsSentence ? 1 : 0), ['no', 'yes']],
  ['words to the reader', ({ text }) => text.calls + text.reader],
  ['same make', (other, { place }) => (other.place.make === place.make ? 1 : 0), ['no', 'yes']],
  ['same parent', (other, { place }) => (other.place.parent === place.parent ? 1 : 0), ['no', 'yes']],
  ['place in the structured data', ({ inBody }) => inBody + 1, ['no', 'unknown', 'yes']],
];

const beside = (where: string, step: number): Feature[] =>
  BESIDE.map(([name, read, words]) => ({
    name: `${name} of the block ${where}`,
    ...(words && { words }),
    of: (block, { blocks }, at) => {
      const other = blocks[at + step];
      return other ? read(other, block) : -1;
    },
  }));

const headingOf = ({ blocks, headingBefore }: PageFacts, at: number): BlockFacts | undefined =>
  blocks[headingBefore[at] ?? -1];

/** Under a heading stands what the heading says. */
const HEADED: readonly Feature[] = [
  {
    name: 'length of the heading above',
    of: (_block, page, at) => headingOf(page, at)?.length ?? 0,
  },
  {
    name: 'link density of the heading above',
    of: (_block, page, at) => headingOf(page, at)?.linkDensity ?? -1,
  },
  {
    name: 'words to the reader in the heading above',
    of: (_block, page, at) => {
      const heading = headingOf(page, at);
      return heading ? heading.text.calls + heading.text.reader : -1;
    },
  },
];

export const IN_ORDER: readonly Feature[] = [
  ...PLACE,
  ...beside('before', -1),
  ...beside('after', 1),
  ...beside('two before', -2),
  ...beside('two after', 2),
  ...HEADED,
];
