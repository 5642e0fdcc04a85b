import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { declaredCharset } from './declaration.js';
import { detectEncoding } from './detect.js';
import { charsetParameter, encodingOf, isUnicode } from './labels.js';
import { utf8Pieces } from './pieces.js';
import { markedEncoding, patternEncoding } from './unicode.js';

export interface DecodeHints {
  /** The Content-Type header. */
  readonly contentType?: string | undefined;
  readonly kind: 'html' | 'xml' | 'json';
}

export interface Decoded extends Encoding {
  /** Without a byte order mark. */
  readonly text: string;
}

/** As Decoded, its text in pieces one after another: for those who read it in a stream. */
export interface DecodedPieces extends Encoding {
  readonly pieces: readonly string[];
}

interface Encoding {
  /** WHATWG name, lower case. */
  readonly charset: string;
  readonly how: 'bom' | 'pattern' | 'utf-8' | 'header' | 'declaration' | 'detected' | 'fallback';
}

/**
 * Bytes to text. The order is RFC 7303's (mark, then header, then declaration), but what the bytes
 * prove goes before what anyone claims: valid UTF-8 is UTF-8, and a label whose decoding breaks is passed over.
 */
export function decodeBytes(bytes: Uint8Array, hints: DecodeHints): Decoded {
  const { pieces, ...encoding } = decodePieces(bytes, hints);
  return { text: pieces.join(''), ...encoding };
}

/** As decodeBytes, for several times less than that where the bytes are UTF-8. */
export function decodePieces(bytes: Uint8Array, hints: DecodeHints): DecodedPieces {
  const marked = markedEncoding(bytes);
  if (marked) return decoded(bytes, marked, 'bom');
  const pattern = patternEncoding(bytes);
  if (pattern) return decoded(bytes, pattern, 'pattern');
  if (isUtf8(bytes) && !isAscii(bytes)) return decoded(bytes, 'utf-8', 'utf-8');
  return decodeClaimed(bytes, hints);
}

function decodeClaimed(bytes: Uint8Array, hints: DecodeHints): DecodedPieces {
  for (const [label, how] of claims(bytes, hints)) {
    const encoding = label === undefined ? undefined : encodingOf(label);
    if (!encoding || isWide(encoding)) continue;
    const attempt = decoded(bytes, encoding, how);
    if (isSound(attempt)) return attempt;
  }
  // ISO-2022-JP is ASCII bytes throughout: its escapes give it away.
  if (isAscii(bytes) && !bytes.includes(0x1b)) return decoded(bytes, 'utf-8', 'utf-8');
  return decodeGuessed(bytes);
}

function* claims(bytes: Uint8Array, hints: DecodeHints): Generator<[string | undefined, Decoded['how']]> {
  yield [hints.contentType && charsetParameter(hints.contentType), 'header'];
  yield [declaredCharset(bytes, hints.kind), 'declaration'];
  // A page in UTF-8 with a stray byte is still UTF-8, declared or not.
  if (!isAscii(bytes)) yield ['utf-8', 'utf-8'];
}

function decodeGuessed(bytes: Uint8Array): DecodedPieces {
  const encoding = detectEncoding(bytes);
  if (encoding && !isWide(encoding)) {
    const attempt = decoded(bytes, encoding, 'detected');
    if (isSound(attempt)) return attempt;
  }
  return decoded(bytes, 'windows-1252', 'fallback');
}

/** UTF-16 and UTF-32 would have shown in the zero bytes: such a label on other bytes is a mistake. */
function isWide(encoding: string): boolean {
  return isUnicode(encoding) && encoding !== 'utf-8';
}

/** At most one character in ten of those beyond ASCII is broken. */
function isSound({ pieces }: DecodedPieces): boolean {
  if (!pieces.some((piece) => piece.includes('\ufffd'))) return true;
  let broken = 0;
  let beyond = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (unit > 0x7f) beyond++;
      if (unit === 0xfffd) broken++;
    }
  }
  return broken * 10 <= beyond;
}

/** What is ASCII in these is ASCII. */
const ASCII_ALIKE = /^(?:windows|iso-8859)-/;

/** iconv-lite's names where they differ; its tables are those of the WHATWG standard. */
const ICONV_NAMES = new Map([
  ['gbk', 'gb18030'],
  ['big5', 'big5hkscs'],
  ['euc-kr', 'cp949'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['x-mac-cyrillic', 'maccyrillic'],
]);

function decoded(bytes: Uint8Array, charset: string, how: Decoded['how']): DecodedPieces {
  if (charset === 'utf-8' && isUtf8(bytes)) return { pieces: utf8Pieces(bytes), charset, how };
  if (ASCII_ALIKE.test(charset) && isAscii(bytes)) return { pieces: utf8Pieces(bytes), charset, how };
  const name = ICONV_NAMES.get(charset) ?? charset;
  // Node's own decoder gets windows-1252 wrong (nodejs/node#56542), so it only has what iconv-lite lacks.
  const byNode = charset === 'utf-8' || !iconv.encodingExists(name);
  const text = byNode ? new TextDecoder(charset).decode(bytes) : iconv.decode(Buffer.from(bytes), name);
  return { pieces: [text], charset, how };
}
