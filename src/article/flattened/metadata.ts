import type { Entry, Metadata } from '../../model.js';
import { directionOf } from '../metadata/language.js';
import { resolveResource } from '../render/link.js';

/** @property from who says so: `text`, or `source` for the operator's word */
export interface Language {
  readonly tag: string;
  readonly from: string;
}

/** What is known of a text besides its words: all of it from the feed, but for the language. */
export function metadataOf(entry: Entry | undefined, language: Language | undefined, text: string): Metadata {
  const direction = directionOf(language?.tag, text);
  const authors = (entry?.authors ?? []).flatMap(({ name, url }) => {
    const href = resolveResource(url, '');
    return name ? [{ name, ...(href && { url: href }) }] : [];
  });
  const known = {
    ...(entry?.title && { title: entry.title }),
    ...(entry?.published && { published: entry.published }),
    ...(entry?.updated && { modified: entry.updated }),
  };
  const fromFeed = [...Object.keys(known), ...(authors.length ? ['authors'] : [])];
  return {
    ...known,
    authors,
    tags: entry?.categories ?? [],
    ...(language && { language: language.tag }),
    ...(direction && { direction }),
    evidence: Object.fromEntries([
      ...fromFeed.map((field) => [field, 'feed']),
      ...(language ? [['language', language.from]] : []),
    ]),
  };
}
