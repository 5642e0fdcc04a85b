import { fold } from '../fold.js';
import { readHeadline } from './headline.js';
import { isSiteName, type SiteNames, siteNames } from './site-name.js';
import { type Found, found, ldTexts, type MetadataSource, metaTexts } from './source.js';
import { withoutSite } from './title-parts.js';

/** How far each place is to be trusted; candidates that agree add up. Measured on news pages of 40 countries. */
const WEIGHTS: readonly (readonly [prefix: string, weight: number])[] = [
  ['json-ld:headline', 4],
  ['meta:og:title', 3],
  ['feed', 2],
  ['json-ld:name', 1.2],
  ['meta:', 0.4],
  ['page:title', 0.2],
];
const TAIL = /^(?:\s+[|–—·•»«*:-]{1,2}\s|\s*[|｜]|,\s)/;
const KICKER = /[\p{L}\p{N}\p{M}»”"'’)]\s*(?:[:：|–—·•-]\s*|\s)$/u;
const KICKER_KEPT = /^[^:：]{3,40}[:：]\s?$/u;
const KEPT = /^(?:json-ld:headline|meta:og:title|feed)/;
const SHORTEST = 3;
const SHORTEST_ALONE = 12;

interface Candidate extends Found<string> {
  readonly weight: number;
  readonly folded: string;
  readonly cut: boolean;
}

/** The headline without the site's name: the candidate that most places agree on. */
export function readTitle(source: MetadataSource): Found<string> | undefined {
  const site = siteNames(source);
  const machine = machineTitles(source, site);
  const headline = readHeadline(source.survey.headings, machine, site);
  const candidates = [...(headline ? [headline] : []), ...machine];
  let best: { readonly score: number; readonly candidate: Candidate } | undefined;
  for (const candidate of candidates) {
    const score = candidates.reduce((sum, other) => sum + other.weight * agreement(candidate, other), 0);
    if (!best || score > best.score + 1e-9) best = { score, candidate };
  }
  if (!best) return undefined;
  const { value, evidence, cut } = best.candidate;
  const title = withoutTail(value, candidates);
  return { value: evidence.startsWith('page:h') ? asTold(title, machine, cut) : title, evidence };
}

/** What the page tells machines, without the site's name. */
function machineTitles(source: MetadataSource, site: SiteNames): Candidate[] {
  const titles = [
    ...ldTexts(source, 'headline').slice(0, 1),
    ...metaTexts(source, 'og:title').slice(0, 1),
    ...found([source.entry?.title], 'feed'),
    ...metaTexts(source, 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'cxenseparse:title'),
    ...found([source.survey.title], 'page:title'),
    ...ldTexts(source, 'name').slice(0, 1),
  ];
  const forms = new Map<string, Form | undefined>();
  return titles.flatMap(({ value, evidence }) => {
    // Most places say the same.
    if (!forms.has(value)) forms.set(value, formOf(value, site));
    const form = forms.get(value);
    return form ? [candidate(form, evidence)] : [];
  });
}

type Form = Pick<Candidate, 'value' | 'folded'>;

function candidate({ value, folded }: Form, evidence: string): Candidate {
  return { value, folded, cut: false, evidence, weight: weightOf(evidence) };
}

function formOf(told: string, site: SiteNames): Form | undefined {
  const value = withoutSite(told, site);
  const folded = fold(value);
  return folded.length < SHORTEST || isSiteName(value, site) ? undefined : { value, folded };
}

function weightOf(evidence: string): number {
  return WEIGHTS.find(([prefix]) => evidence.startsWith(prefix))?.[1] ?? 0.4;
}

/** "Headline | Site | by Somebody" is the headline, where the page shows that alone. */
function withoutTail(title: string, candidates: readonly Candidate[]): string {
  for (const { value, evidence } of candidates) {
    if (!/^(?:page:h|json-ld)/.test(evidence) || !isShorter(value, title)) continue;
    if (title.startsWith(value) && TAIL.test(title.slice(value.length))) return value;
  }
  return title;
}

/**
 * Whether the "Town hall:" before a headline is a part of it, machines are told: over the article it stands apart, in
 * another line or another size, or not at all.
 */
function asTold(title: string, machine: readonly Candidate[], cut: boolean): string {
  for (const { value, evidence: place } of machine) {
    if (!KEPT.test(place)) continue;
    if (isShorter(value, title) && endsWith(title, value, KICKER)) return value;
    if (!cut && isShorter(title, value) && endsWith(value, title, KICKER_KEPT)) return value;
  }
  return title;
}

function endsWith(long: string, short: string, kicker: RegExp): boolean {
  return long.endsWith(short) && kicker.test(long.slice(0, -short.length));
}

function isShorter(value: string, title: string): boolean {
  return value.length >= SHORTEST_ALONE && value.length < title.length;
}

/** A candidate that holds the other, with a kicker before or a tail behind, half agrees with it. */
function agreement(one: Candidate, other: Candidate): number {
  if (one.folded === other.folded) return 1;
  const [short, long] = one.folded.length < other.folded.length ? [one, other] : [other, one];
  if (short.folded.length < SHORTEST_ALONE) return 0;
  return long.folded.startsWith(short.folded) || long.folded.endsWith(short.folded) ? 0.5 : 0;
}
