import type { Entry } from '../../model.js';
import { articleNode, pageNode } from './article-node.js';
import type { AuthorPlace } from './authors.js';
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
  readonly known: { siteNames?: SiteNames; authorPlaces?: readonly AuthorPlace[] };
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
    known: {},
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
export function metaTexts(source: MetadataSource, ...names: string[]): Found<string>[] {
  return names.flatMap((name) => found(source.survey.meta.get(name) ?? [], `meta:${name}`));
}

export function found(values: readonly (string | undefined)[], evidence: string): Found<string>[] {
  return values.flatMap((raw) => {
    const value = plain(raw);
    return value ? [{ value, evidence }] : [];
  });
}
