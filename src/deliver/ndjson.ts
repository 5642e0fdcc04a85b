import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../model.js';

/** Appends a record as one line to the file of the day (UTC) it was emitted on. Gives the file. */
export async function appendNdjson(folder: string, record: Article): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date(record.emitted).toISOString().slice(0, 10)}.ndjson`);
  const handle = await open(file, 'a+');
  try {
    const torn = await endsMidLine(handle);
    // One write, so that several workers' lines do not mix.
    await handle.appendFile(`${torn ? '\n' : ''}${JSON.stringify(record)}\n`);
  } finally {
    await handle.close();
  }
  return file;
}

/** A full disk or a power cut may have left half a line. */
async function endsMidLine(handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
