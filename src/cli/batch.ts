import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { toFailure } from '../failure.js';

/**
 * NDJSON in, NDJSON out, in order, in constant memory: at most `concurrency` lines are under way.
 * A line that fails gives `{id, error: {code, message}}` and the batch goes on.
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  concurrency: number,
  work: (line: Record<string, unknown>) => Promise<object>,
): Promise<void> {
  const waiting: Promise<object>[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    waiting.push(answer(line, work));
    if (waiting.length >= concurrency) await write(output, await waiting.shift());
  }
  for (const pending of waiting) await write(output, await pending);
}

async function answer(
  line: string,
  work: (line: Record<string, unknown>) => Promise<object>,
): Promise<object> {
  let id: unknown;
  try {
    const parsed = JSON.parse(line) as Record<string, unknown>;
    id = parsed.id;
    return await work(parsed);
  } catch (thrown) {
    const invalid = thrown instanceof SyntaxError;
    const { code, message } = invalid
      ? { code: 'input-invalid', message: thrown.message }
      : toFailure(thrown);
    return { ...(id !== undefined && { id }), error: { code, message } };
  }
}

function write(output: Writable, value: object | undefined): Promise<void> {
  return new Promise((done, fail) =>
    output.write(`${JSON.stringify(value)}\n`, (error) => (error ? fail(error) : done())),
  );
}
