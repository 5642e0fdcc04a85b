import jschardet from 'jschardet';
import { encodingOf } from './labels.js';

const SAMPLE = 32_768;
/** The Arabic article "al": the commonest pair of letters, in the two encodings that no detector has models for. */
const ARTICLES: readonly (readonly [encoding: string, pair: string])[] = [
  ['windows-1256', '\xc7\xe1'],
  ['iso-8859-6', '\xc7\xe4'],
];
const ARTICLE_SHARE = 0.03;

/** The encoding that the bytes themselves suggest, where nothing declares one. */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const sample = tellingPart(bytes);
  const arabic = arabicEncoding(sample);
  if (arabic) return arabic;
  const guess = jschardet.detect(Buffer.from(sample, 'latin1')).encoding;
  return guess ? encodingOf(guess) : undefined;
}

/** Text around the bytes that are not ASCII, without tags: markup in English drowns every other language. */
function tellingPart(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  const start = Math.max(0, first - 64);
  const around = Buffer.from(bytes.subarray(start, start + SAMPLE)).toString('latin1');
  return around.replace(/<[^<>]{0,500}>/g, ' ');
}

function arabicEncoding(sample: string): string | undefined {
  const high = sample.match(/[\x80-\xff]/g)?.length ?? 0;
  if (high < 20) return undefined;
  const shares = ARTICLES.map(
    ([encoding, pair]) => [encoding, (2 * (sample.split(pair).length - 1)) / high] as const,
  );
  const [best] = shares.sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ARTICLE_SHARE ? best[0] : undefined;
}
