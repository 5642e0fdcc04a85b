import { fold } from '../fold.js';
import { isSiteName, type SiteNames, siteNames } from './site-name.js';
import { type Found, found, ldTexts, type MetadataSource, metaTexts } from './source.js';

/** How far each place is to be trusted; candidates that agree add up. Measured on news pages of 40 countries. */
const WEIGHTS: readonly (readonly [prefix: string, weight: number])[] = [
  ['page:h', 3.5],
  ['json-ld:headline', 3],
  ['meta:og:title', 2.4],
  ['feed', 2],
  ['json-ld:name', 1.2],
  ['meta:', 0.8],
  ['page:title', 0.8],
];
const SEPARATOR = /\s+[|–—·•»«:-]{1,2}\s+|\s*[|｜_]\s*|\s*-{2,}\s*|：(?=[^：]{1,20}$)/gu;
/** Trailing parts that say when, not what. */
const DATE_PART = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}$/u;
const TAIL = /^(?:\s+[|–—·•»«*:-]{1,2}\s|\s*[|｜]|,\s)/;
const SHORTEST = 3;

/** The headline without the site's name: the candidate that most places agree on. */
export function readTitle(source: MetadataSource): Found<string> | undefined {
  const site = siteNames(source);
  const candidates = titleCandidates(source).flatMap(({ value, evidence }) => {
    const title = withoutSite(value, site);
    return fold(title).length >= SHORTEST && !isSiteName(title, site) ? [{ value: title, evidence }] : [];
  });
  const keys = candidates.map(({ value }) => fold(shortest(value, candidates)));
  let best: { readonly score: number; readonly index: number } | undefined;
  for (const index of candidates.keys()) {
    const score = candidates.reduce(
      (sum, other, at) => sum + weightOf(other) * agreement(keys[index], keys[at]),
      0,
    );
    if (!best || score > best.score + 1e-9) best = { score, index };
  }
  const chosen = best && candidates[best.index];
  return chosen && { ...chosen, value: shortest(chosen.value, candidates) };
}

/** "Headline | Site | by Somebody" is the headline, where the page shows that alone. */
function shortest(title: string, candidates: readonly Found<string>[]): string {
  for (const { value, evidence } of candidates) {
    if (!/^(?:page:h|json-ld)/.test(evidence) || value.length < 12 || value.length >= title.length) continue;
    if (title.startsWith(value) && TAIL.test(title.slice(value.length))) return value;
  }
  return title;
}

function titleCandidates(source: MetadataSource): Found<string>[] {
  return [
    ...visibleHeadline(source),
    ...ldTexts(source, 'headline').slice(0, 1),
    ...metaTexts(source, 'og:title').slice(0, 1),
    ...found([source.entry?.title], 'feed'),
    ...metaTexts(source, 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'cxenseparse:title'),
    ...found([source.survey.title], 'page:title'),
    ...ldTexts(source, 'name').slice(0, 1),
  ];
}

/** The heading a reader sees over the article: an h1 that is no breadcrumb, or the h2 that stands in its place. */
function visibleHeadline({ survey }: MetadataSource): Found<string>[] {
  const seen = survey.headings.filter(({ trail }) => !trail);
  const first =
    seen.find(({ level, headline }) => level === 1 && headline) ??
    seen.find(({ headline, early }) => headline && early) ??
    seen.find(({ level, inArticle }) => level === 1 && inArticle) ??
    seen.find(({ level }) => level === 1) ??
    seen.find(({ inArticle, early }) => inArticle && early) ??
    survey.headings.find(({ level }) => level === 1);
  return first ? [{ value: first.text, evidence: `page:h${first.level}` }] : [];
}

function weightOf({ evidence }: Found<string>): number {
  return WEIGHTS.find(([prefix]) => evidence.startsWith(prefix))?.[1] ?? 0.5;
}

/** A candidate that holds the other, with a kicker before or a tail behind, half agrees with it. */
function agreement(one = '', other = ''): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 12) return 0;
  return long.startsWith(short) || long.endsWith(short) ? 0.5 : 0;
}

/** Takes the site's name, and the section and date beside it, off either end. */
export function withoutSite(title: string, site: SiteNames): string {
  let text = title;
  for (let part = 0; part < 4; part++) {
    const marks = [...text.matchAll(SEPARATOR)];
    const last = marks.at(-1);
    const [first] = marks;
    if (!last || !first) break;
    const tail = text.slice(last.index + last[0].length);
    const head = text.slice(0, first.index);
    if (isSiteName(tail, site) || DATE_PART.test(tail) || isSectionTail(tail, text !== title, site)) {
      text = text.slice(0, last.index).trim();
    } else if (isSiteName(head, site)) text = text.slice(first.index + first[0].length).trim();
    else break;
  }
  return text;
}

/** A section's name before the site's: only once that was taken off, for a headline may end with such a word. */
function isSectionTail(tail: string, siteGone: boolean, site: SiteNames): boolean {
  return (
    siteGone &&
    (site.sections.has(fold(tail)) || /^(?:news|home|nachrichten|actualité|أخبار|новости)$/i.test(tail))
  );
}
