import type { Limits } from '../limits.js';
import type { CleanedArticle, Entry } from '../model.js';
import { emit } from './emit.js';
import { readFlattened } from './flattened/read.js';
import { dropLearned } from './learned/drop.js';
import type { Learned } from './learned/learned.js';
import { openPage } from './open.js';
import type { Page } from './page.js';
import { PIPELINE } from './pipeline.js';
import type { Rules, SiteRule } from './rules.js';

export interface CleanInput {
  /** As fetched, after redirects. */
  readonly url: string;
  /** One of `html` (decoded), `bytes` (as fetched) or `text` (already extracted, one paragraph a line). */
  readonly html?: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** The answer's content-type header, for `bytes`. */
  readonly contentType?: string;
  readonly entry?: Entry;
  readonly languageHint?: string;
  /** What recurs in the host's articles; nothing by default. */
  readonly learned?: Learned;
  /** What is known of the pages of the entry's source; it goes before what is known of their site. */
  readonly sourceRule?: Omit<SiteRule, 'host'>;
  /** The record's id; by default made of the URL. */
  readonly id?: string;
}

export interface CleanContext {
  readonly rules: Rules;
  readonly limits: Limits;
}

/**
 * Cleans one article. Pure and CPU-bound: for pages of strangers, run it in a thread with a deadline.
 * @throws Failure of the page (`page-*`) or of the input (`input-invalid`)
 */
export function cleanPage(input: CleanInput, context: CleanContext): CleanedArticle {
  const page = openPage(input, context);
  runSteps(page, input);
  return emit(page, input);
}

/** Everything between a page's opening and its record. */
export function runSteps(page: Page, { text }: CleanInput): void {
  if (text !== undefined) {
    readFlattened(page, text);
    dropLearned(page);
    return;
  }
  for (const step of PIPELINE) {
    step.run(page);
    page.trace?.after(step.name);
  }
}
