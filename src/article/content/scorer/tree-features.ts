import { KINDS, kindCode } from './codes.js';
import { type Feature, flag, own, share } from './feature.js';

/** Where the block stands in the tree, and what stands with it. */
export const IN_TREE: readonly Feature[] = [
  own('name of its element', ({ place }) => kindCode(place.kind), KINDS),
  own('name around it', ({ place }) => kindCode(place.kindAbove), KINDS),
  own('steps up to the name around it', ({ place }) => place.kindDistance),
  own('depth', ({ place }) => place.depth),
  { name: 'depth below the prose', of: ({ place }, page) => place.depth - page.mainDepth },
  {
    name: 'share of the prose that is of its make',
    of: ({ place }, page) => share(page.byMake.get(place.make) ?? 0, page.proseWidth),
  },
  { name: 'blocks of its make', of: ({ place }, page) => page.makes.get(place.make) ?? 0 },
  {
    name: 'share of the prose beside it',
    of: ({ place }, page) => share(page.byParent.get(place.parent) ?? 0, page.proseWidth),
  },
  { name: 'blocks beside it', of: ({ place }, page) => page.parents.get(place.parent) ?? 0 },
  flag('of a class', ({ draft }) => draft.element.attribs.class !== undefined),
  flag('styled by itself', ({ draft }) => draft.element.attribs.style !== undefined),
  flag('a paragraph element', ({ draft }) => draft.element.name === 'p'),
  flag('a division', ({ draft }) => draft.element.name === 'div'),
  flag('in a list', ({ place }) => place.inList),
  flag('in a section', ({ place }) => place.inSection),
  { name: 'blocks of the same words', of: ({ shape }, page) => page.shapes.get(shape) ?? 0 },
];
