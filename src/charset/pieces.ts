import { isAscii } from 'node:buffer';

/**
 * Bytes. Strings of this size are made and given up again for next to nothing; one of a whole page is not. And the
 * smaller they are, the more of them are of ASCII alone, whose strings take half the room and are searched faster.
 */
const PIECE = 8 * 1024;
const SPACE = 0x20;
const LESS_THAN = 0x3c;

/**
 * Text of bytes that are known to be valid UTF-8, in pieces, without a byte order mark. Each ends where markup may
 * start, or else with a space: no character, no tag's name and no entity is cut, at which parsers that read in a stream
 * go wrong.
 */
export function utf8Pieces(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  let from = hasMark(bytes) ? 3 : 0;
  while (from < bytes.length) {
    const to = endOfPiece(bytes, from);
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
    pieces.push(piece.toString(isAscii(piece) ? 'latin1' : 'utf8'));
    from = to;
  }
  return pieces;
}

function endOfPiece(bytes: Uint8Array, from: number): number {
  const least = from + PIECE;
  const markup = bytes.subarray(least, least + PIECE).indexOf(LESS_THAN);
  if (markup >= 0) return least + markup;
  const space = bytes.indexOf(SPACE, least);
  return space < 0 ? bytes.length : space + 1;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
