import { interned } from '../../remembered.js';
import { bitsOf } from '../../sought.js';
import { currentName, type TagName, tagName } from '../../tag-names.js';
import { nameTable } from './name-table.js';

/** UTF-16 units; longer names are read anew each time. */
const LONGEST = 40;

export interface AttributeName {
  /** In lower case. */
  readonly name: string;
  readonly bits: number;
  /** One bit, always the same for the same name: names of different marks are different. */
  readonly mark: number;
}

/** The name of an attribute that stands in markup. */
export const attributeName = nameTable((written): AttributeName => {
  const name = interned(written.toLowerCase());
  return { name, bits: bitsOf(name), mark: markOf(name) };
}, LONGEST);

const tagNames = nameTable((written) => tagName(written.toLowerCase()), LONGEST);

/** A tag's name that stands in markup. */
export function tagNameAt(markup: string, from: number, to: number): TagName {
  return currentName(tagNames(markup, from, to));
}

function markOf(name: string): number {
  return 1 << (name.charCodeAt(0) + name.charCodeAt(name.length >> 1) + name.length);
}
