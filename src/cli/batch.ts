import type { Readable, Writable } from 'node:stream';
import { Failure, toFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { type Line, linesOf } from './lines.js';

/**
 * NDJSON in, NDJSON out, in order, in constant memory: at most `concurrency` lines are under way.
 * A line that fails gives `{id, error: {code, message}}` and the batch goes on; one without an id that can be read
 * gives its number instead.
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  { concurrency, limits }: { readonly concurrency: number; readonly limits: Limits },
  work: (line: Record<string, unknown>) => Promise<object>,
): Promise<void> {
  const waiting: Promise<object>[] = [];
  let number = 0;
  for await (const line of linesOf(input, limits.maxBatchLineBytes)) {
    number += 1;
    if ('text' in line && !line.text.trim()) continue;
    waiting.push(answer(line, number, limits, work));
    if (waiting.length >= concurrency) await write(output, await waiting.shift());
  }
  for (const pending of waiting) await write(output, await pending);
}

async function answer(
  line: Line,
  number: number,
  limits: Limits,
  work: (line: Record<string, unknown>) => Promise<object>,
): Promise<object> {
  let id: unknown;
  try {
    if ('tooLong' in line) throw new Failure('input-too-large', { limit: limits.maxBatchLineBytes });
    const parsed = JSON.parse(line.text) as Record<string, unknown>;
    id = parsed.id;
    return await work(parsed);
  } catch (thrown) {
    const invalid = thrown instanceof SyntaxError;
    const { code, message } = invalid
      ? { code: 'input-invalid', message: thrown.message }
      : toFailure(thrown);
    return { ...(id === undefined ? { line: number } : { id }), error: { code, message } };
  }
}

function write(output: Writable, value: object | undefined): Promise<void> {
  return new Promise((done, fail) =>
    output.write(`${JSON.stringify(value)}\n`, (error) => (error ? fail(error) : done())),
  );
}
