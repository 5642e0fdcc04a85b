import type { Page } from '../page.js';
import { readMoment } from './date-iso.js';
import { isPerson, splitNames } from './names.js';
import { readWrittenDate } from './written-date.js';

/** What a site's rule says goes before what was read in general. */
export function setTitle(page: Page, texts: readonly string[]): void {
  const title = texts.find(Boolean);
  if (title) set(page, 'title', title);
}

export function setAuthors(page: Page, texts: readonly string[]): void {
  const authors = texts.flatMap(splitNames).filter(isPerson);
  if (authors.length)
    set(
      page,
      'authors',
      authors.map((name) => ({ name })),
    );
}

/** @param values machine-readable dates first */
export function setPublished(page: Page, values: readonly (string | undefined)[]): void {
  for (const value of values) {
    const moment = value
      ? (readMoment(value, Date.now()) ?? readWrittenDate(value, page.metadata.language))
      : undefined;
    if (!moment) continue;
    set(page, 'published', moment.time);
    return;
  }
}

function set(page: Page, field: 'title' | 'authors' | 'published', value: unknown): void {
  page.metadata = {
    ...page.metadata,
    [field]: value,
    evidence: { ...page.metadata.evidence, [field]: `site-rule:${field}` },
  };
}
