/** Numbers of a signature, and how many of them make a band: texts that share a band are compared. */
export const NUMBERS = 64;
export const BAND = 2;
export const BYTES = 4;

/** Odd multipliers and offsets of the hash functions: a fixed sequence (mulberry32), so that all workers agree. */
const FUNCTIONS = Array.from({ length: NUMBERS }, (_, at) => ({
  by: next(2 * at) | 1,
  plus: next(2 * at + 1),
}));

/**
 * MinHash (Broder, On the resemblance and containment of documents, 1997): the share of numbers in which two signatures
 * agree estimates the share of shingles that two texts have in common.
 */
export function signatureOf(shingles: ReadonlySet<number>): Buffer {
  const least = new Uint32Array(NUMBERS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < NUMBERS; at++) {
      const { by, plus } = FUNCTIONS[at] as { by: number; plus: number };
      const mixed = Math.imul(shingle ^ plus, by);
      const hash = (mixed ^ (mixed >>> 16)) >>> 0;
      if (hash < (least[at] as number)) least[at] = hash;
    }
  }
  return Buffer.from(least.buffer);
}

function next(step: number): number {
  let state = (0x6d2b79f5 * (step + 1)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return (state ^ (state >>> 14)) >>> 0;
}
