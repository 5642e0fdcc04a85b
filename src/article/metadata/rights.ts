import type { Metadata } from '../../model.js';
import { readAgency } from './agency.js';
import { related } from './article-node.js';
import { list, own, strings } from './json-ld.js';
import { type Found, found, ldTexts, type MetadataSource, metaTexts } from './source.js';
import { absolute } from './text.js';

const TRUE = /^(?:true|yes|https?:\/\/schema\.org\/True)$/i;
const FALSE = /^(?:false|no|https?:\/\/schema\.org\/False)$/i;
const FREE_TIER = /^(?:free|open|public)$/i;
const PAID_TIER = /^(?:locked|metered|paid|premium|subscription|subscriber|paywall)$/i;

type Rights = NonNullable<Metadata['rights']>;

/** Whether everybody may read the article, as its publisher says. */
export function readAccess(source: MetadataSource): Metadata['access'] {
  for (const node of [source.article, source.page]) {
    const [stated] = list(own(node, 'isAccessibleForFree')).map(String);
    if (stated && TRUE.test(stated)) return { free: true, evidence: 'json-ld:isAccessibleForFree' };
    if (stated && FALSE.test(stated)) return { free: false, evidence: 'json-ld:isAccessibleForFree' };
  }
  for (const { value, evidence } of metaTexts(source, 'isaccessibleforfree', 'article:content_tier')) {
    if (TRUE.test(value) || FREE_TIER.test(value)) return { free: true, evidence };
    if (FALSE.test(value) || PAID_TIER.test(value)) return { free: false, evidence };
  }
  return undefined;
}

/** Copyright, licence and agency, each with the place that says it. */
export function readRights(
  source: MetadataSource,
): { readonly value: Rights; readonly evidence: Readonly<Record<string, string>> } | undefined {
  const notice = noticeOf(source);
  const license = licenseOf(source);
  const agency = readAgency(source);
  if (!notice && !license && !agency) return undefined;
  return {
    value: {
      ...(notice && { notice: notice.value }),
      ...(license && { license: license.value }),
      ...(agency && { agency: agency.value }),
    },
    evidence: {
      ...(notice && { 'rights.notice': notice.evidence }),
      ...(license && { 'rights.license': license.evidence }),
      ...(agency && { 'rights.agency': agency.evidence }),
    },
  };
}

function noticeOf(source: MetadataSource): Found<string> | undefined {
  return [
    ...ldTexts(source, 'copyrightNotice'),
    ...metaTexts(source, 'copyright', 'dc.rights', 'dcterms.rights', 'dc.rightsholder', 'rights'),
    ...holder(source),
  ][0];
}

/** A licence is an address: its name alone does not tell which one. */
function licenseOf(source: MetadataSource): Found<string> | undefined {
  const stated = [
    ...found(strings(own(source.article, 'license')), 'json-ld:license'),
    ...related(source.article, 'license', source.data).flatMap((node) =>
      found([...strings(own(node, 'url')), ...strings(own(node, '@id'))], 'json-ld:license'),
    ),
    ...found(source.survey.links.get('license') ?? [], 'page:rel-license'),
    ...metaTexts(source, 'dcterms.license', 'dc.license', 'license'),
  ];
  for (const { value, evidence } of stated) {
    const url = /^(?:https?:)?\/|^\.{0,2}\//i.test(value) ? absolute(value, source.url) : undefined;
    if (url) return { value: url, evidence };
  }
  return undefined;
}

function holder(source: MetadataSource): Found<string>[] {
  const [name] = [
    ...strings(own(source.article, 'copyrightHolder')),
    ...related(source.article, 'copyrightHolder', source.data).flatMap((node) => strings(own(node, 'name'))),
  ];
  const [year] = strings(own(source.article, 'copyrightYear'));
  return name ? found([`© ${year ? `${year} ` : ''}${name}`], 'json-ld:copyrightHolder') : [];
}
