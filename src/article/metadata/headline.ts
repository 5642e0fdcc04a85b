import { fold } from '../fold.js';
import { isSiteName, type SiteNames } from './site-name.js';
import type { HeadingMark } from './survey-types.js';

/**
 * How far the heading over an article is to be trusted, measured beside the weights of the other places. One that
 * resembles nothing that machines are told and still stands alone over the article was written for readers.
 */
const WEIGHT = { resembles: 4.1, second: 2.5, alone: 8, doubtful: 1.5 } as const;
/** Share of the shorter one's words. */
const RESEMBLES = 0.5;
const RESEMBLES_WELL = 0.8;
const FEWEST_WORDS = 4;
/** Over a live blog the latest news run by. */
const TICKER = /\s\+{2,3}\s/;

export interface MachineTitle {
  readonly folded: string;
  readonly evidence: string;
}

export interface Headline {
  readonly value: string;
  readonly evidence: string;
  readonly weight: number;
  readonly folded: string;
  /** Whether a kicker was taken out of it. */
  readonly cut: boolean;
}

type Form = Pick<Headline, 'value' | 'folded' | 'cut'>;

/**
 * The heading a reader sees over the article: of the h1 and h2, the one that most resembles what machines are told,
 * for a page has h1 of its site, its section and its breadcrumb, too.
 */
export function readHeadline(
  headings: readonly HeadingMark[],
  machine: readonly MachineTitle[],
  site: SiteNames,
): Headline | undefined {
  const told = wordsTold(machine);
  const firsts = headings.filter(({ level }) => level === 1).length;
  let best: { readonly score: number; readonly headline: Headline } | undefined;
  for (const heading of headings) {
    if ((heading.level === 2 && !heading.early) || isSiteName(heading.text, site)) continue;
    const form = formOf(heading, machine);
    const words = wordsOf(form.folded);
    const likeness = likenessOf(words, told);
    if (!isPossible(heading, likeness)) continue;
    const score = likeness + standing(heading);
    if (best && score <= best.score + 1e-9) continue;
    const alone = heading.headline || firsts === 1 || (heading.early && heading.inArticle);
    const weight = weightOf(heading, likeness, alone && words.size >= FEWEST_WORDS);
    const { value, folded, cut } = form;
    best = { score, headline: { value, folded, cut, evidence: `page:h${heading.level}`, weight } };
  }
  return best?.headline;
}

/** With its kicker if that is how machines are told it. */
function formOf({ text, bare }: HeadingMark, machine: readonly MachineTitle[]): Form {
  const whole = { value: text, folded: fold(text), cut: false };
  if (!bare || machine.some(({ folded }) => folded === whole.folded)) return whole;
  return { value: bare, folded: fold(bare), cut: true };
}

function weightOf({ level, trail, text }: HeadingMark, likeness: number, alone: boolean): number {
  if (level === 2) return likeness >= RESEMBLES ? WEIGHT.second : WEIGHT.doubtful;
  if (likeness >= RESEMBLES) return WEIGHT.resembles;
  return alone && !trail && !TICKER.test(text) ? WEIGHT.alone : WEIGHT.doubtful;
}

/** A heading in a menu or beside the article is its headline only if it is all but the same. */
function isPossible({ level, headline, trail, aside }: HeadingMark, likeness: number): boolean {
  if (trail || aside) return likeness >= RESEMBLES_WELL;
  return level === 1 || headline || likeness >= RESEMBLES_WELL;
}

function standing({ level, headline, inArticle, early, trail, aside }: HeadingMark): number {
  return (
    (level === 1 ? 0.25 : 0) +
    (headline ? 0.25 : 0) +
    (inArticle ? 0.15 : 0) +
    (early ? 0.1 : 0) -
    (trail ? 0.5 : 0) -
    (aside ? 0.5 : 0)
  );
}

/** Of the best-kept places, if those say anything: a title in the tab holds the names of site and section, which headings have too. */
function wordsTold(machine: readonly MachineTitle[]): readonly ReadonlySet<string>[] {
  const kept = machine.filter(({ evidence }) => /^(?:json-ld:headline|meta:og:title|feed)/.test(evidence));
  const titles = new Set((kept.length ? kept : machine).map(({ folded }) => folded));
  return [...titles].map(wordsOf);
}

function likenessOf(words: ReadonlySet<string>, told: readonly ReadonlySet<string>[]): number {
  return Math.max(0, ...told.map((other) => shareOf(words, other)));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size < 2) return few.size === many.size && [...few].every((word) => many.has(word)) ? 1 : 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common / few.size;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words, or pairs of characters where words are not parted. */
function wordsOf(folded: string): ReadonlySet<string> {
  if (!UNSPACED.test(folded)) return new Set(folded ? folded.split(' ') : []);
  const characters = [...folded.replaceAll(' ', '')];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}
