import { readLinkedData } from '../metadata/json-ld.js';
import { surveyOf } from '../metadata/survey.js';
import type { Survey } from '../metadata/survey-types.js';
import type { Page } from '../page.js';
import { fold } from './text.js';

/** What the page says of its own text, outside of the text. */
export interface Evidence {
  /** The article as structured data has it, folded; often cut, so that what it lacks proves nothing. */
  readonly body: string;
  /** As written, with its markup if it has some; for pages whose tree holds no article. */
  readonly rawBody: string;
  /** Summaries, folded. */
  readonly summaries: readonly string[];
  /** Titles, folded. */
  readonly titles: ReadonlySet<string>;
  /** Those of them that the page gives itself outside of its text. */
  readonly names: ReadonlySet<string>;
  /** Where the page's head says that it goes on, as written. */
  readonly next?: string;
}

const MAX_BODY = 2_000_000;
const SUMMARY_NAMES = [
  'description',
  'og:description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
];
const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'sailthru.title'];

/** The evidence of where the article's text stands, from JSON-LD and meta elements; read once a page. */
export function evidenceOf(page: Page): Evidence {
  page.evidence ??= readEvidence(page);
  return page.evidence;
}

function readEvidence(page: Page): Evidence {
  const { metadata, entry } = page;
  const survey = surveyOf(page);
  const data = page.linkedData ?? readLinkedData(survey.jsonLd);
  const stated = (names: readonly string[]) => names.flatMap((name) => survey.meta.get(name) ?? []);
  const found: Found = {
    bodies: [],
    summaries: [...present(metadata.subtitle), ...stated(SUMMARY_NAMES)],
    titles: [...present(metadata.title, entry?.title, survey.title?.slice(0, 500)), ...stated(TITLE_NAMES)],
  };
  for (const root of data.roots) readThing(root, found, 0);
  const names = found.titles.flatMap(titleForms);
  const rawBody = found.bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
  return {
    body: fold(rawBody.replace(/<[^>]{0,500}>/g, ' ')),
    rawBody,
    summaries: [...new Set(found.summaries.map(fold))].filter((summary) => summary.length >= 20),
    titles: new Set([...names, ...mainHeadings(survey).flatMap(titleForms)]),
    names: new Set(names),
    ...(survey.next && { next: survey.next }),
  };
}

interface Found {
  readonly bodies: string[];
  readonly summaries: string[];
  readonly titles: string[];
}

function present(...values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

function mainHeadings({ headings }: Survey): string[] {
  return headings.filter(({ level }) => level === 1).map(({ text }) => text);
}

/** A title alone, and without the site's name behind a bar or a dash. */
function titleForms(title: string): string[] {
  const cut = title.search(/\s[|–—-]\s(?!.*\s[|–—-]\s)/);
  return [title, cut > 20 ? title.slice(0, cut) : ''].map(fold).filter(Boolean);
}

const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Recipe|Question|Blog)$/;

function readThing(thing: unknown, found: Found, depth: number): void {
  if (typeof thing !== 'object' || thing === null || depth > 6) return;
  if (Array.isArray(thing)) {
    for (const one of thing.slice(0, 100)) readThing(one, found, depth + 1);
    return;
  }
  const record = new Map(Object.entries(thing));
  const types = [record.get('@type')].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) {
    push(found.bodies, record.get('articleBody'));
    push(found.summaries, record.get('description'));
    push(found.summaries, record.get('alternativeHeadline'));
    push(found.summaries, record.get('abstract'));
    push(found.titles, record.get('headline'));
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
    readThing(record.get(key), found, depth + 1);
}

function push(list: string[], value: unknown): void {
  if (typeof value === 'string' && value.length < MAX_BODY) list.push(value);
}
