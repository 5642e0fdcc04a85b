import type { Metadata } from '../../model.js';
import type { Page } from '../page.js';
import { readPublisher, readSection, readSubtitle, readTags } from './about.js';
import { readAuthors } from './authors.js';
import { readCanonicalUrl } from './canonical.js';
import { readModified, readPublished } from './dates.js';
import { directionOf } from './language.js';
import { readLanguage } from './language-field.js';
import { readLeadImage } from './picture.js';
import { readAccess, readRights } from './rights.js';
import { type Found, type MetadataSource, sourceOf } from './source.js';
import { surveyOf } from './survey.js';
import { readTitle } from './title.js';

/** Reads what the page says of the article besides its body, and notes for each field where it came from. */
export function readMetadata(page: Page): void {
  const source = sourceOf(page.url, page.entry, surveyOf(page));
  page.linkedData = source.data;
  page.metadata = metadataOf(source, page.languageHint);
}

function metadataOf(source: MetadataSource, hint: string | undefined): Metadata {
  const title = readTitle(source);
  const sample =
    source.survey.sample || [title?.value, source.survey.meta.get('og:description')?.[0]].join('\n');
  const language = readLanguage(source, sample, hint);
  const published = readPublished(source, language?.value);
  const fields = {
    canonicalUrl: readCanonicalUrl(source),
    title,
    subtitle: readSubtitle(source, title?.value),
    authors: readAuthors(source),
    publisher: readPublisher(source),
    section: readSection(source),
    tags: readTags(source),
    published,
    modified: readModified(source, published?.value, language?.value),
    language,
    leadImage: readLeadImage(source),
  };
  const direction = directionOf(language?.value, sample);
  const access = readAccess(source);
  const rights = readRights(source);
  return {
    authors: [],
    tags: [],
    ...valuesOf(fields),
    ...(direction && { direction }),
    ...(access && { access }),
    ...(rights && { rights: rights.value }),
    evidence: { ...evidenceOf(fields), ...rights?.evidence },
  };
}

type Fields = Readonly<Record<string, Found<unknown> | undefined>>;

type Values<Each extends Fields> = {
  [Name in keyof Each]?: Each[Name] extends Found<infer Value> | undefined ? Value : never;
};

/** Absent is absent: a field that was not found has no key. */
function valuesOf<Each extends Fields>(fields: Each): Values<Each> {
  const known = Object.entries(fields).filter(([, field]) => field);
  return Object.fromEntries(known.map(([name, field]) => [name, field?.value])) as Values<Each>;
}

function evidenceOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field ? [[name, field.evidence]] : [])),
  );
}
