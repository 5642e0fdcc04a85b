import { isAscii } from 'node:buffer';

/** Bytes. Strings of this size are made and given up again for next to nothing; one of a whole page is not. */
const PIECE = 16 * 1024;

/** Text of bytes that are known to be valid UTF-8, in pieces, without a byte order mark. */
export function utf8Pieces(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  let from = hasMark(bytes) ? 3 : 0;
  while (from < bytes.length) {
    const to = borderBefore(bytes, from + PIECE);
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
    pieces.push(piece.toString(isAscii(piece) ? 'latin1' : 'utf8'));
    from = to;
  }
  return pieces;
}

/** The last place up to this one that is not within a character. */
function borderBefore(bytes: Uint8Array, place: number): number {
  if (place >= bytes.length) return bytes.length;
  let border = place;
  while (((bytes[border] ?? 0) & 0xc0) === 0x80) border--;
  return border;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
