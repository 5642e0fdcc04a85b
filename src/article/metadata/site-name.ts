import { getDomainWithoutSuffix } from 'tldts';
import { fold } from '../fold.js';
import { own, strings } from './json-ld.js';
import { found, type MetadataSource, metaTexts } from './source.js';

/** What the site calls itself, folded, and the label of its host. */
export interface SiteNames {
  readonly names: ReadonlySet<string>;
  readonly label: string;
  readonly sections: ReadonlySet<string>;
}

export function siteNames(source: MetadataSource): SiteNames {
  const publishers = found(strings(own(source.article, 'publisher')), 'json-ld:publisher');
  const stated = metaTexts(
    source,
    'og:site_name',
    'application-name',
    'dc.publisher',
    'apple-mobile-web-app-title',
    'twitter:site',
  );
  const names = [...stated, ...publishers].map(({ value }) => fold(value));
  const sections = [
    ...found(strings(own(source.article, 'articleSection')), ''),
    ...metaTexts(source, 'article:section'),
  ];
  return {
    names: new Set(names.filter(Boolean)),
    label: squash(getDomainWithoutSuffix(source.url, { validateHostname: false }) ?? ''),
    sections: new Set(sections.map(({ value }) => fold(value))),
  };
}

export function isSiteName(text: string, site: SiteNames): boolean {
  const folded = fold(text);
  if (!folded || folded.length > 60) return false;
  if (site.names.has(folded)) return true;
  const bare = squash(folded);
  const initials = folded
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  const whole =
    site.label.length > 1 &&
    (bare === site.label || initials === site.label || withoutTopLevel(text) === site.label);
  return whole || [...site.names].some((name) => squash(name) === bare || sharesMost(squash(name), bare));
}

/** `Example News` and `examplenews.com`, `Example News` and `Example News Online`. */
function sharesMost(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(short) && short.length * 2 > long.length;
}

function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function withoutTopLevel(text: string): string {
  return squash(
    text
      .trim()
      .replace(/^www\./i, '')
      .replace(/\.(?:co\.)?[a-z]{2,8}$/i, ''),
  );
}
