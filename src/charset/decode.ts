import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { Failure } from '../failure.js';

export interface DecodeHints {
  readonly contentType?: string;
  readonly kind: 'xml' | 'json' | 'html';
}

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly how: string;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const ZEROES: readonly (readonly [string, RegExp])[] = [
  ['utf-32be', /^0001/],
  ['utf-32le', /^1000/],
  ['utf-16be', /^0101/],
  ['utf-16le', /^1010/],
];

/** Decodes the bytes of a feed or a page. */
export function decodeBytes(bytes: Uint8Array, hints: DecodeHints): Decoded {
  const [charset, how] = charsetOf(bytes, hints);
  return { text: iconv.decode(Buffer.from(bytes), charset), charset, how };
}

function charsetOf(bytes: Uint8Array, hints: DecodeHints): [string, string] {
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return [mark[0], 'bom'];
  const pattern = [...bytes.subarray(0, 4)].map((byte) => (byte ? 1 : 0)).join('');
  const zeroes = ZEROES.find(([, form]) => form.test(pattern));
  if (zeroes) return [zeroes[0], 'zero-bytes'];
  if (validUtf8(bytes)) return ['utf-8', 'valid'];
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  for (const [text, how] of [
    [hints.contentType ?? '', 'http'],
    [head, 'declared'],
  ] as const) {
    const name = /(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1]?.toLowerCase();
    if (name && !/^(utf|ucs|u)[-_]?\d/.test(name) && iconv.encodingExists(name))
      return [/^(iso-8859-1|latin1|us-ascii|ascii)$/.test(name) ? 'windows-1252' : name, how];
  }
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 65_536))).encoding?.toLowerCase();
  return guess && iconv.encodingExists(guess) ? [guess, 'detected'] : ['windows-1252', 'default'];
}

function validUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** @throws Failure `body-too-large` */
export function gunzipIfNeeded(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    throw new Failure('body-too-large', { maxBytes }, { cause });
  }
}
