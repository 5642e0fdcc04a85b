const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const SAMPLE = 1024;

/** The encoding that a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

/**
 * UTF-16 or UTF-32 without a mark: markup is mostly ASCII, so the zero bytes stand at the same places
 * of every unit.
 */
export function patternEncoding(bytes: Uint8Array): string | undefined {
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 4);
  if (units < 1) return undefined;
  const zeroes = [0, 1, 2, 3].map((place) => shareOfZeroes(bytes, place, units));
  const form = zeroes.map((share) => (share > 0.4 ? '0' : share < 0.1 ? 'x' : '?')).join('');
  return FORMS.get(form);
}

const FORMS = new Map([
  ['000x', 'utf-32be'],
  ['x000', 'utf-32le'],
  ['0x0x', 'utf-16be'],
  ['x0x0', 'utf-16le'],
]);

function shareOfZeroes(bytes: Uint8Array, place: number, units: number): number {
  let zeroes = 0;
  for (let unit = 0; unit < units; unit++) if (bytes[unit * 4 + place] === 0) zeroes++;
  return zeroes / units;
}
