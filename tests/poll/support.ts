import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Entry } from '../../src/model.js';
import type { Source } from '../../src/source.js';

export const limits = DEFAULT_LIMITS;
/** A Sunday. */
export const NOW = Date.parse('2026-03-01T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

export function sourceOf(extra: Partial<Source> = {}): Source {
  return { id: 'one', name: 'One', feedUrl: 'https://one.example/feed', ...extra };
}

/** Entries that were published so many minutes before now. */
export function entriesAgo(...minutes: number[]): Entry[] {
  return minutes.map((ago) => ({
    id: `e${ago}`,
    published: new Date(NOW - ago * MINUTE).toISOString(),
    authors: [],
    categories: [],
    enclosures: [],
  }));
}
