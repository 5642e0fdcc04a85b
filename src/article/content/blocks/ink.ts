import { unitsOf } from '../../units.js';

/** By UTF-16 unit: 1 for what `\s` finds. */
const SPACE = new Uint8Array(0x10000);
for (const space of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  SPACE[space.charCodeAt(0)] = 1;

/** Characters of a text that are no white space. */
export function inkOf(text: string): number {
  const { length } = text;
  const units = unitsOf(text);
  let ink = length;
  for (let i = 0; i < length; i++) ink -= SPACE[units[i] as number] as number;
  return ink;
}
