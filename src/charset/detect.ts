import jschardet from 'jschardet';
import { encodingOf } from './labels.js';

const SAMPLE = 32_768;

/** The encoding that the bytes themselves suggest, where nothing declares one. */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const guess = jschardet.detect(Buffer.from(tellingPart(bytes), 'latin1')).encoding;
  return guess ? encodingOf(guess) : undefined;
}

/** Text around the bytes that are not ASCII, without tags: markup in English drowns every other language. */
function tellingPart(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  const start = Math.max(0, first - 64);
  const around = Buffer.from(bytes.subarray(start, start + SAMPLE)).toString('latin1');
  return around.replace(/<[^<>]{0,500}>/g, ' ');
}
