import { getDomainWithoutSuffix } from 'tldts';
import { remembered } from '../../remembered.js';
import { fold } from '../fold.js';
import { own, strings } from './json-ld.js';
import { found, type MetadataSource, metaTexts } from './source.js';

/** What the site calls itself, folded, and the label of its host. */
export interface SiteNames {
  readonly names: ReadonlySet<string>;
  /** The names without the spaces in them. */
  readonly squashed: readonly string[];
  readonly label: string;
  readonly sections: ReadonlySet<string>;
}

const LONGEST_NAME = 60;
/** Words that a masthead has and its host has not, or the other way round. */
const GENERIC = /^(?:the|die|der|das|le|la|el|il|news|blog|online|magazine|web|digital|site|official)$/;

const ORIGIN = /^[a-z]+:\/\/[^/?#]*/i;
/** Pages come from the same hosts again and again. */
const labelOf = remembered(
  (origin) => squash(getDomainWithoutSuffix(origin, { validateHostname: false }) ?? ''),
  { most: 2_000, longest: 100 },
);

export function siteNames(source: MetadataSource): SiteNames {
  source.known.siteNames ??= readNames(source);
  return source.known.siteNames;
}

function readNames(source: MetadataSource): SiteNames {
  const titles = new Set(
    [...metaTexts(source, 'og:title'), ...found([source.survey.title], '')].map(foldedOf),
  );
  const stated = [
    ...metaTexts(
      source,
      'og:site_name',
      'application-name',
      'dc.publisher',
      'apple-mobile-web-app-title',
      'twitter:site',
    ),
    ...found(strings(own(source.article, 'publisher')), ''),
  ];
  const sections = [
    ...found(strings(own(source.article, 'articleSection')), ''),
    ...metaTexts(source, 'article:section'),
  ];
  // Some pages give their own title for the site's name.
  const names = new Set(stated.map(foldedOf).filter((name) => !titles.has(name)));
  return {
    names,
    squashed: [...names].map((name) => name.replaceAll(' ', '')),
    label: labelOf(source.url.match(ORIGIN)?.[0] ?? source.url) ?? '',
    sections: new Set(sections.map(foldedOf)),
  };
}

function foldedOf({ value }: { readonly value: string }): string {
  return fold(value);
}

export function isSiteName(text: string, site: SiteNames): boolean {
  if (text.length > LONGEST_NAME * 2) return false;
  const folded = fold(text);
  if (!folded || folded.length > LONGEST_NAME) return false;
  if (site.names.has(folded)) return true;
  const words = folded.split(' ');
  const bare = words.join('');
  if (isHostName(text, words, bare, site.label)) return true;
  return site.squashed.some((name) => name === bare || sharesMost(name, bare));
}

function isHostName(text: string, words: readonly string[], bare: string, label: string): boolean {
  if (label.length < 2) return false;
  const initials = words.map((word) => word.charAt(0)).join('');
  if (bare === label || initials === label || withoutTopLevel(text) === label) return true;
  if (sharesMost(label, bare)) return true;
  const own = words.filter((word) => !GENERIC.test(word)).join('');
  return own !== bare && own.length >= 4 && label.startsWith(own);
}

/** `Example News` and `examplenews.com`, `Example News` and `Example News Online`. */
function sharesMost(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short.length >= 4 && (long.startsWith(short) || long.endsWith(short)) && short.length * 2 > long.length
  );
}

function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function withoutTopLevel(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  if (!trimmed.includes('.') || /\s/.test(trimmed)) return undefined;
  return squash(trimmed.replace(/^www\./, '').replace(/\.(?:co\.)?[a-z]{2,8}$/, ''));
}
