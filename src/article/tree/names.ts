import { interned, remembered } from '../../remembered.js';
import { bitsOf } from '../../sought.js';

/** Equal names become one string: every step compares them and looks them up. */
const oneName = remembered((name) => interned(name.toLowerCase()), { most: 2_000, longest: 40 });

const oneAttribute = remembered(readName, { most: 2_000, longest: 40 });

export interface AttributeName {
  /** In lower case. */
  readonly name: string;
  readonly bits: number;
}

function readName(written: string): AttributeName {
  const name = interned(written.toLowerCase());
  return { name, bits: bitsOf(name) };
}

export function attributeName(written: string): AttributeName {
  return oneAttribute(written) ?? readName(written);
}

/** A tag's name in lower case. */
export function lowerName(written: string): string {
  return oneName(written) ?? written;
}
