import { toFailure } from '../../failure.js';
import type { Fetched } from '../../io.js';
import type { CleanedArticle, Entry } from '../../model.js';
import type { DryRunDesk, Tried } from './dry-run.js';
import { requestOf } from './request.js';

/** An entry whose page was tried: the article, or why there is none. */
export type Sample =
  | { readonly url: string; readonly article: CleanedArticle }
  | { readonly url?: string; readonly title?: string; readonly error: { code: string; message: string } };

/** An entry that would not be taken in. */
export interface Skipped {
  readonly title?: string;
  readonly url?: string;
  readonly why: string;
}

const SAMPLES = 3;
/** Pages that are asked for at most, where some may not be had. */
const TRIES = 6;

/** What robots.txt keeps out is skipped, and the next is tried; other failures are shown. */
export async function takeSamples(
  desk: DryRunDesk,
  source: Tried,
  entries: readonly Entry[],
): Promise<{ samples: Sample[]; refused: Skipped[] }> {
  const samples: Sample[] = [];
  const refused: Skipped[] = [];
  for (const entry of entries.slice(0, TRIES)) {
    if (samples.length === SAMPLES) break;
    try {
      samples.push({ url: entry.url ?? source.feedUrl, article: await cleanEntry(desk, source, entry) });
    } catch (thrown) {
      const { code, message } = toFailure(thrown);
      if (code === 'robots-disallowed') refused.push(skip(entry, 'robots.txt does not allow it'));
      else samples.push({ ...nameOf(entry), error: { code, message } });
    }
  }
  return { samples, refused };
}

async function cleanEntry(desk: DryRunDesk, source: Tried, entry: Entry): Promise<CleanedArticle> {
  const hints = {
    entry,
    ...(source.language && { languageHint: source.language }),
    ...(source.rules && { sourceRule: { why: 'the source says so', ...source.rules } }),
  };
  if (!entry.url) {
    const html = `<article>${entry.content ?? ''}</article>`;
    return desk.reader.clean({ url: source.feedUrl, html, ...hints });
  }
  const way = requestOf(source, desk.access, entry.url);
  const answer = await desk.io.fetch({ ...way, url: entry.url, want: 'page', robots: true });
  const failure = desk.failureOfStatus(answer);
  if (failure) throw failure;
  return desk.reader.clean({ ...inputOf(answer), ...hints });
}

export function skip(entry: Entry, why: string): Skipped {
  return { ...nameOf(entry), why };
}

function nameOf({ title, url }: Entry): { title?: string; url?: string } {
  return { ...(title && { title }), ...(url && { url }) };
}

/** An answer as what reads it wants it. */
export function inputOf({ body, url, headers }: Fetched) {
  const contentType = headers['content-type'];
  return { bytes: body, url, ...(contentType && { contentType }) };
}
