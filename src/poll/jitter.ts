const JITTER = 0.15;

/**
 * A wait that is a little longer or shorter each time: what failed together does not come back together.
 * @param random 0 <= random < 1
 */
export function jittered(ms: number, random: number): number {
  return ms * (1 - JITTER + 2 * JITTER * random);
}
