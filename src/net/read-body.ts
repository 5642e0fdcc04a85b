import { Failure } from '../failure.js';

export interface BodyCap {
  /** Decoded bytes. */
  readonly maxBytes: number;
  /** What happens to the rest: refuse the answer, or do without. */
  readonly overflow: 'refuse' | 'cut';
}

/**
 * Reads to the end or to the cap, whichever comes first; nothing beyond the cap's last chunk is held.
 * @throws Failure `body-too-large`
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, cap: BodyCap): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    parts.push(chunk);
    if (size <= cap.maxBytes) continue;
    if (cap.overflow === 'refuse') throw tooLarge(cap);
    break;
  }
  const whole = Buffer.concat(parts);
  return whole.subarray(0, Math.min(whole.length, cap.maxBytes));
}

/**
 * Refuses an answer that says itself that it is too large.
 * @throws Failure `body-too-large`
 */
export function checkLength(contentLength: string | undefined, cap: BodyCap): void {
  if (cap.overflow === 'refuse' && Number(contentLength) > cap.maxBytes) throw tooLarge(cap);
}

/** Compressed bytes that decode to nothing would otherwise go on for as long as the deadline allows. */
export async function* capInput(chunks: AsyncIterable<Uint8Array>, cap: BodyCap): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    yield chunk;
    if (size > cap.maxBytes) {
      if (cap.overflow === 'refuse') throw tooLarge(cap);
      return;
    }
  }
}

function tooLarge({ maxBytes }: BodyCap): Failure {
  return new Failure('body-too-large', { limit: maxBytes });
}
