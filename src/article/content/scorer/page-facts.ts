import type { Element } from 'domhandler';
import type { BlockFacts } from './block-facts.js';

/** What all blocks of a page come to, and the running counts at each of them. */
export interface PageFacts {
  readonly blocks: readonly BlockFacts[];
  readonly width: number;
  readonly prose: number;
  readonly proseWidth: number;
  readonly linkDensity: number;
  readonly headings: number;
  readonly pictures: number;
  /** Width of the prose by make and by parent; the makes and parents that most of it has. */
  readonly byMake: ReadonlyMap<string, number>;
  readonly makes: ReadonlyMap<string, number>;
  readonly shapes: ReadonlyMap<string, number>;
  readonly byParent: ReadonlyMap<Element | undefined, number>;
  readonly parents: ReadonlyMap<Element | undefined, number>;
  readonly mainDepth: number;
  readonly endsSentences: number;
  /** Up to each block: width, prose paragraphs; the index of the last heading, of the last prose before, of the next. */
  readonly widthBefore: Float64Array;
  readonly proseBefore: Float64Array;
  readonly headingBefore: Int32Array;
  readonly lastProse: Int32Array;
  readonly nextProse: Int32Array;
}

function addTo<Key>(map: Map<Key, number>, key: Key, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

export function pageFacts(blocks: readonly BlockFacts[]): PageFacts {
  const byMake = new Map<string, number>();
  const makes = new Map<string, number>();
  const shapes = new Map<string, number>();
  const byParent = new Map<Element | undefined, number>();
  const parents = new Map<Element | undefined, number>();
  const byDepth = new Map<number, number>();
  const sums = {
    width: 0,
    linked: 0,
    letters: 0,
    prose: 0,
    proseWidth: 0,
    ends: 0,
    paragraphs: 0,
    headings: 0,
    pictures: 0,
  };
  for (const { draft, text, place, prose, endsSentence, shape } of blocks) {
    sums.width += text.width;
    sums.letters += draft.letters;
    sums.linked += draft.linked;
    addTo(makes, place.make, 1);
    addTo(shapes, shape, 1);
    addTo(parents, place.parent, 1);
    const { type } = draft.block;
    if (type === 'heading') sums.headings++;
    else if (type === 'image') sums.pictures++;
    else if (type === 'paragraph') {
      sums.paragraphs++;
      if (endsSentence) sums.ends++;
    }
    if (!prose) continue;
    sums.prose++;
    sums.proseWidth += text.width;
    addTo(byMake, place.make, text.width);
    addTo(byParent, place.parent, text.width);
    addTo(byDepth, place.depth, text.width);
  }
  return {
    blocks,
    width: sums.width,
    prose: sums.prose,
    proseWidth: sums.proseWidth,
    linkDensity: sums.letters ? sums.linked / sums.letters : 0,
    headings: sums.headings,
    pictures: sums.pictures,
    byMake,
    makes,
    shapes,
    byParent,
    parents,
    mainDepth: [...byDepth].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0] ?? 0,
    endsSentences: sums.paragraphs ? sums.ends / sums.paragraphs : 0,
    ...running(blocks),
  };
}

type Running = Pick<PageFacts, 'widthBefore' | 'proseBefore' | 'headingBefore' | 'lastProse' | 'nextProse'>;

function running(blocks: readonly BlockFacts[]): Running {
  const size = blocks.length;
  const widthBefore = new Float64Array(size);
  const proseBefore = new Float64Array(size);
  const headingBefore = new Int32Array(size);
  const lastProse = new Int32Array(size);
  const nextProse = new Int32Array(size);
  const now = { width: 0, prose: 0, heading: -1, last: -1 };
  blocks.forEach(({ text, draft, prose }, i) => {
    widthBefore[i] = now.width;
    proseBefore[i] = now.prose;
    headingBefore[i] = now.heading;
    lastProse[i] = now.last;
    now.width += text.width;
    if (draft.block.type === 'heading') now.heading = i;
    if (prose) {
      now.prose++;
      now.last = i;
    }
  });
  let next = -1;
  for (let i = size - 1; i >= 0; i--) {
    nextProse[i] = next;
    if (blocks[i]?.prose) next = i;
  }
  return { widthBefore, proseBefore, headingBefore, lastProse, nextProse };
}
