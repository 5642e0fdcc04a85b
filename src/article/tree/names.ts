import { interned, remembered } from '../../remembered.js';

/** Equal names and class attributes become one string: every step compares them and looks them up. */
const oneName = remembered((name) => interned(name.toLowerCase()), { most: 2_000, longest: 40 });
const oneClass = remembered(interned, { most: 20_000, longest: 300 });

/** A tag's or an attribute's name in lower case. */
export function lowerName(written: string): string {
  return oneName(written) ?? written;
}

/** The value of a class attribute. */
export function classNames(written: string): string {
  return oneClass(written) ?? written;
}
