import { isBelievable, type Moment } from './date-iso.js';
import { UPDATED } from './date-words.js';
import type { Found, MetadataSource } from './source.js';
import type { DateLine } from './survey-types.js';
import { readWrittenDate } from './written-date.js';

/** Days below an article, more than these: they are of a list of others. */
const MOST_DAYS = 2;

export interface WordedDates {
  readonly published?: Found<string>;
  readonly modified?: Found<string>;
}

/**
 * "25 février 2025 à 9h30" beside the headline, in any language; what stands behind "updated" tells the change, and
 * the same day without that word tells nothing else.
 */
export function wordedDates(source: MetadataSource, language: string | undefined): WordedDates {
  // Of one page, whose language is one.
  source.known.wordedDates ??= readWorded(source, language);
  return source.known.wordedDates;
}

function readWorded(source: MetadataSource, language: string | undefined): WordedDates {
  const { datelines } = source.survey;
  const early = datelines.filter((line) => line.early);
  for (const lines of early.length ? [early, datelines] : [datelines]) {
    const { published, modified } = readLines(lines, language, source.now);
    const changed = new Set(modified.map(dayOf));
    const [first] = published.filter((moment) => !changed.has(dayOf(moment)));
    const some = first ?? modified[0];
    if (!some || (lines !== early && new Set(published.map(dayOf)).size > MOST_DAYS)) continue;
    return {
      ...(first && { published: asFound(first) }),
      ...(modified[0] && { modified: asFound(modified[0]) }),
    };
  }
  return {};
}

function readLines(lines: readonly DateLine[], language: string | undefined, now: number) {
  const read = (part: string): Moment[] => {
    const moment = part ? readWrittenDate(part, language) : undefined;
    return moment && isBelievable(moment, now) ? [moment] : [];
  };
  const parts = lines.map(({ text }) => {
    const at = text.search(UPDATED);
    return at < 0 ? { before: text, behind: '' } : { before: text.slice(0, at), behind: text.slice(at) };
  });
  return {
    published: parts.flatMap(({ before }) => read(before)),
    modified: parts.flatMap(({ behind }) => read(behind)),
  };
}

function dayOf({ time }: Moment): string {
  return time.slice(0, 10);
}

function asFound({ time, guess }: Moment): Found<string> {
  return { value: time, evidence: `page:dateline${guess ? `:${guess}` : ''}` };
}
