import type { FailureCode } from '../src/failure.js';
import type { Stray } from './feed.js';

/** What the newsroom answers there. */
interface StrayAnswer extends Stray {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** How the work on it must end. */
  readonly failure: FailureCode;
}

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const SHELL =
  '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Loading</title><script src="/assets/shell.js" defer></script></head><body><div id="root"></div></body></html>\n';

/** Entries that cannot become records: the demo shows failures as well. */
export const STRAYS: readonly StrayAnswer[] = [
  {
    path: '/files/harbour-accounts.pdf',
    title: 'Harbour authority: accounts of the year (PDF)',
    published: '2026-11-20T06:05:00Z',
    status: 200,
    contentType: 'application/pdf',
    body: PDF,
    failure: 'content-type',
  },
  {
    path: '/en/live/blank',
    title: 'Live: council votes on the tide barrier',
    published: '2026-11-20T06:04:00Z',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: '',
    failure: 'page-empty',
  },
  {
    path: '/en/interactive/tides',
    title: 'Interactive: how high will the tide come?',
    published: '2026-11-20T06:03:00Z',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: SHELL,
    failure: 'page-no-content',
  },
  {
    path: '/en/news/withdrawn',
    title: 'Ferry timetable for the winter',
    published: '2026-11-20T06:02:00Z',
    status: 404,
    contentType: 'text/html; charset=utf-8',
    body: '<!DOCTYPE html><title>Not found</title><p>There is no page at this address.</p>',
    failure: 'http-not-found',
  },
];
