import { writeFile } from 'node:fs/promises';
import type { Explained } from '../article/explain/explanation.js';
import { explanationHtml } from '../article/explain/html/page.js';
import { Failure } from '../failure.js';
import { explainLines } from './explain-print.js';
import { note, paint, print, printJson } from './terminal.js';

export interface ExplainOptions {
  /** True for a page of HTML on standard output, or the file that it is written to. */
  readonly html?: boolean | string;
  readonly json?: boolean;
}

/**
 * Shows an article with what was taken out of it, in its place.
 * @param url of the page
 * @throws Failure of the page, once it was shown what became of it; `input-invalid` where the file cannot be written
 */
export async function showExplained(
  explained: Explained,
  url: string,
  { html, json }: ExplainOptions,
): Promise<void> {
  if (html === true) process.stdout.write(explanationHtml(explained, url));
  else if (html) await write(html, explanationHtml(explained, url));
  else if (json) printJson(explained);
  else for (const line of explainLines(explained, paint)) print(line);
  if ('failure' in explained) throw new Failure(explained.failure.code, explained.failure.detail);
}

async function write(file: string, page: string): Promise<void> {
  try {
    await writeFile(file, page);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Failure('input-invalid', { html: file, reason }, { cause });
  }
  note(`Written to ${file}`);
}
