import type { Readable } from 'node:stream';

const LINE_FEED = 10;

/** A line of the input, or one that is longer than is read and was passed over. */
export type Line = { readonly text: string } | { readonly tooLong: true };

/**
 * The lines of a stream in constant memory, whatever its lines are like.
 * @param maxBytes of one line
 */
export async function* linesOf(input: Readable, maxBytes: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer);
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      yield lineOf(held, size, chunk.subarray(from, to), maxBytes);
      held = [];
      size = 0;
      from = to + 1;
    }
    size += chunk.length - from;
    if (size > maxBytes) held = [];
    else if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (size) yield lineOf(held, size, Buffer.alloc(0), maxBytes);
}

function lineOf(held: readonly Buffer[], size: number, last: Buffer, maxBytes: number): Line {
  if (size + last.length > maxBytes) return { tooLong: true };
  return { text: (held.length ? Buffer.concat([...held, last]) : last).toString('utf8') };
}
