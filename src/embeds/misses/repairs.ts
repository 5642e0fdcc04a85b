import type { MissCode } from './codes.js';

/** Ids of each shape in use: a status, a short code, a video, a long code. */
const WHOLE_IDS = ['1500000000000000001', 'Brdg-_22aBc', 'CaBcDeFgHiJ', '4cOdEK2wGLETKBW3PvgPWq', 'x8abcde'];
const LARGEST = (1n << 63n) - 1n;
const MOST = 60;

interface Repair {
  readonly code: MissCode;
  /** What the text would be if that alone had been wrong with it. */
  readonly tries: (text: string) => readonly string[];
}

/**
 * What may be wrong with an address or an id that is nearly an embed's. Each is mended in turn: the one after which it
 * is an embed's tells what was wrong.
 */
export const REPAIRS: readonly Repair[] = [
  { code: 'id-overflows', tries: (text) => withoutOverflow(text) },
  { code: 'user-malformed', tries: (text) => withUser(text) },
  { code: 'user-missing', tries: (text) => withUserBefore(text) },
  { code: 'id-malformed', tries: (text) => withWholeId(text) },
];

function withoutOverflow(text: string): string[] {
  const mended = text.replace(/\d{19,60}/g, (digits) =>
    BigInt(digits) > LARGEST ? (WHOLE_IDS[0] ?? '') : digits,
  );
  return mended === text ? [] : [mended];
}

/** An address with a number long enough to be an id. */
const HAS_ID = /^https?:\/\/[^/]+\/.*\d{5}/;

/** The first part of the path is the user's. */
function withUser(text: string): string[] {
  const parts = HAS_ID.test(text) ? /^(https?:\/\/[^/]+\/)(@?)([^/?#]+)(\/.+)$/.exec(text) : null;
  return parts ? ['@harbour', 'harbour'].map((user) => `${parts[1]}${user}${parts[4]}`) : [];
}

function withUserBefore(text: string): string[] {
  const parts = HAS_ID.test(text) ? /^(https?:\/\/[^/]+)(\/.+)$/.exec(text) : null;
  return parts ? ['/@harbour', '/harbour'].map((user) => `${parts[1]}${user}${parts[2]}`) : [];
}

/** Each part that holds a digit, or is the last of a longer path, might have been meant as the id. */
function withWholeId(text: string): string[] {
  const start = /^https?:\/\/[^/]+\//.exec(text)?.[0].length ?? 0;
  const tail = text.slice(start);
  const parts = [...tail.matchAll(/[^/?&=#]{3,200}/g)].filter(
    ({ 0: part, index }) => /\d/.test(part) || (index > 0 && tail.endsWith(part)),
  );
  const tries = parts.flatMap(({ 0: part, index }) =>
    WHOLE_IDS.map((id) => text.slice(0, start + index) + id + text.slice(start + index + part.length)),
  );
  return tries.slice(0, MOST);
}
