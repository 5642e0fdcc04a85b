import type { Entry } from '../../model.js';
import { articleNode, pageNode } from './article-node.js';
import type { AuthorPlace } from './authors.js';
import type { WordedDates } from './date-lines.js';
import { type LdNode, type LinkedData, own, readLinkedData, strings } from './json-ld.js';
import type { SiteNames } from './site-name.js';
import type { Survey } from './survey-types.js';
import { plain } from './text.js';

/** Everything that the fields are read from. */
export interface MetadataSource {
  readonly url: string;
  readonly entry?: Entry;
  readonly survey: Survey;
  readonly data: LinkedData;
  readonly article?: LdNode;
  readonly page?: LdNode;
  /** Milliseconds since the epoch: no date lies after it. */
  readonly now: number;
  /** What several fields ask for, once it has been found out. */
  readonly known: {
    siteNames?: SiteNames;
    authorPlaces?: readonly AuthorPlace[];
    wordedDates?: WordedDates;
    /** By byline. */
    readonly names: Map<string, readonly string[]>;
  };
}

/** A value, and where it comes from. */
export interface Found<Value> {
  readonly value: Value;
  readonly evidence: string;
}

export function sourceOf(url: string, entry: Entry | undefined, survey: Survey): MetadataSource {
  const data = readLinkedData(survey.jsonLd);
  const stated = [...(survey.links.get('canonical') ?? []), ...(survey.meta.get('og:url') ?? [])];
  const article = articleNode(data, [url, ...stated]);
  const page = pageNode(data);
  return {
    url,
    survey,
    data,
    now: Date.now(),
    known: { names: new Map() },
    ...(entry && { entry }),
    ...(article && { article }),
    ...(page && { page }),
  };
}

/** The values of the article's JSON-LD property, as a reader would see them. */
export function ldTexts(source: MetadataSource, key: string): Found<string>[] {
  return found(strings(own(source.article, key)), `json-ld:${key}`);
}

/** The values of these meta names, in the order of the names. */
export function metaTexts({ survey }: MetadataSource, ...names: string[]): Found<string>[] {
  const all: Found<string>[] = [];
  for (const name of names) {
    const values = survey.meta.get(name);
    if (values) all.push(...found(values, `meta:${name}`));
  }
  return all;
}

export function found(values: readonly (string | undefined)[], evidence: string): Found<string>[] {
  const all: Found<string>[] = [];
  for (const raw of values) {
    const value = plain(raw);
    if (value) all.push({ value, evidence });
  }
  return all;
}
