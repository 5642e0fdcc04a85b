import type { CleanedArticle } from '../../model.js';

/** A field of a record's head for a person: its value, and where it was found. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly evidence?: string;
}

/** The fields that a record has, in the order in which a reader meets them. */
export function fieldsOf(article: CleanedArticle): Field[] {
  const { title, subtitle, authors, publisher, published, modified, section, tags, language } = article;
  const { direction, canonicalUrl, leadImage, access, rights } = article;
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', title],
    ['subtitle', subtitle],
    ['authors', authors.map(({ name }) => name).join(', ')],
    ['publisher', publisher?.name],
    ['published', published],
    ['modified', modified],
    ['section', section],
    ['tags', tags.join(', ')],
    ['language', [language, direction].filter(Boolean).join(', ')],
    ['canonicalUrl', canonicalUrl],
    ['leadImage', leadImage?.url],
    ['access', access && (access.free ? 'free' : 'not free')],
    ['rights', rights && [rights.notice, rights.license, rights.agency].filter(Boolean).join(' · ')],
  ];
  return values.flatMap(([name, value]) => {
    const evidence = name === 'access' ? access?.evidence : article.evidence[name];
    return value ? [{ name, value, ...(evidence && { evidence }) }] : [];
  });
}
