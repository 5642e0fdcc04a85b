import { type Moment, readMoment } from './date-iso.js';
import { wordedDates } from './date-lines.js';
import { own, strings } from './json-ld.js';
import type { Found, MetadataSource } from './source.js';

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
  'og:published_time',
  'article.published',
  'last-published',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
];
const HOUR = 3_600_000;

/** When the article first came out: what machines are told goes before what readers see, and text in words comes last. */
export function readPublished(
  source: MetadataSource,
  language: string | undefined,
): Found<string> | undefined {
  return choose(source, publications(source)) ?? wordedDates(source, language).published;
}

/** Found one after another: the first is nearly always enough. */
function* publications(source: MetadataSource): Generator<Found<string>> {
  const { article, page, survey, entry } = source;
  const times = survey.times.filter(({ itemprop }) => !itemprop.includes('modified'));
  yield* ld(article, 'datePublished');
  yield* metas(source, PUBLISHED_META);
  yield* times.filter(({ itemprop }) => itemprop === 'datepublished').map(at('page:itemprop-datePublished'));
  yield* ld(page, 'datePublished');
  yield* ld(article, 'dateCreated');
  yield* times
    .filter(({ inArticle }) => inArticle)
    .slice(0, 1)
    .map(at('page:time'));
  yield* each([entry?.published], 'feed');
  yield* times.slice(0, 1).map(at('page:time'));
}

/** When it was last changed; nothing for what is before its publication. */
export function readModified(
  source: MetadataSource,
  published: string | undefined,
  language: string | undefined,
): Found<string> | undefined {
  const modified = choose(source, changes(source)) ?? wordedDates(source, language).modified;
  if (!modified || (published && Date.parse(modified.value) < Date.parse(published))) return undefined;
  return modified;
}

function* changes(source: MetadataSource): Generator<Found<string>> {
  yield* ld(source.article, 'dateModified');
  yield* metas(source, MODIFIED_META);
  yield* source.survey.times
    .filter(({ itemprop }) => itemprop === 'datemodified')
    .map(at('page:itemprop-dateModified'));
  yield* ld(source.page, 'dateModified');
  yield* each([source.entry?.updated], 'feed');
}

function each(values: readonly (string | undefined)[], evidence: string): Found<string>[] {
  return values.flatMap((value) => (value ? [{ value, evidence }] : []));
}

function ld(node: Parameters<typeof own>[0], key: string): Found<string>[] {
  return each(strings(own(node, key)), `json-ld:${key}`);
}

function* metas({ survey }: MetadataSource, names: readonly string[]): Generator<Found<string>> {
  for (const name of names) {
    const values = survey.meta.get(name);
    if (values) yield* each(values, `meta:${name}`);
  }
}

function at(evidence: string): (mark: { readonly datetime: string }) => Found<string> {
  return ({ datetime }) => ({ value: datetime, evidence });
}

/** The first that can be read; a place that knows the zone or the hour makes good one that does not. */
function choose(source: MetadataSource, candidates: Iterable<Found<string>>): Found<string> | undefined {
  let first: Moment | undefined;
  let place = '';
  for (const { value, evidence } of candidates) {
    const moment = readMoment(value, source.now);
    if (!moment) continue;
    if (!first) {
      first = moment;
      place = evidence;
    } else if (!moment.guess && sameTime(first, moment)) return asFound(moment, evidence);
    if (!first.guess) break;
  }
  return first && asFound(first, place);
}

function sameTime(guessed: Moment, exact: Moment): boolean {
  if (guessed.guess === 'day') return exact.time.startsWith(guessed.time.slice(0, 10));
  const apart = Math.abs(Date.parse(guessed.time) - Date.parse(exact.time));
  return exact.time.slice(0, 16) === guessed.time.slice(0, 16) || apart <= 14 * HOUR;
}

function asFound({ time, guess }: Moment, evidence: string): Found<string> {
  return { value: time, evidence: guess ? `${evidence}:${guess}` : evidence };
}
