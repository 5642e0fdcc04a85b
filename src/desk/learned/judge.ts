import { MARKS } from '../../article/learned/sightings.js';
import type { Limits } from '../../limits.js';
import type { WindowArticle } from '../../store/learned/window.js';
import { countStories } from './stories.js';

export type Place = 'edge' | 'embed' | 'prose';

/** What the window tells of one block. */
export interface Judgement {
  readonly learned: boolean;
  /** What it still wants for being learned, in words. */
  readonly wants?: string;
  readonly place: Place;
  readonly seen: number;
  readonly of: number;
}

/** So large a share of its sightings must agree on where a block stands. */
const MOSTLY = 0.8;
/** From this share on a block speaks of its articles, or is of another's words. */
const OFTEN = 0.4;

/**
 * Judges whether a block is boilerplate, from all articles that are remembered of its host. Only the window and the
 * limits decide: the same window gives the same answer.
 */
export function judge(print: string, window: readonly WindowArticle[], limits: Limits): Judgement {
  const sightings = window.filter(({ prints }) => prints.has(print));
  const share = (mark: number) =>
    sightings.filter(({ prints }) => (prints.get(print) ?? 0) & mark).length / sightings.length;
  const place = share(MARKS.beside) >= MOSTLY ? 'embed' : share(MARKS.edge) >= MOSTLY ? 'edge' : 'prose';
  const among = place === 'embed' ? window.filter(({ embeds }) => embeds) : window;
  const counted = { place, seen: sightings.length, of: Math.max(among.length, sightings.length) } as const;
  if (share(MARKS.tied) > OFTEN)
    return { ...counted, learned: false, wants: 'nothing: it speaks of what its articles speak of' };
  const guarded = place === 'prose' || share(MARKS.quote | MARKS.speech) > OFTEN;
  const wants = wantsOf(print, sightings, counted, guarded ? guardedBar(limits) : plainBar(limits));
  return { ...counted, learned: wants === undefined, ...(wants && { wants }) };
}

interface Bar {
  readonly articles: number;
  readonly days: number;
  readonly share: number;
}

const plainBar = (limits: Limits): Bar => ({
  articles: limits.minLearnedArticles,
  days: limits.minLearnedDays,
  share: limits.minLearnedShare,
});

const guardedBar = (limits: Limits): Bar => ({
  articles: limits.minGuardedArticles,
  days: limits.minGuardedDays,
  share: limits.minGuardedShare,
});

function wantsOf(
  print: string,
  sightings: readonly WindowArticle[],
  { seen, of }: Pick<Judgement, 'seen' | 'of'>,
  bar: Bar,
): string | undefined {
  if (seen < bar.articles) return `${bar.articles} articles`;
  if (seen < of * bar.share) return `${Math.ceil(of * bar.share)} of ${of} articles`;
  if (new Set(sightings.map(({ day }) => day)).size < bar.days) return `articles of ${bar.days} days`;
  return countStories(print, sightings, bar.articles) < bar.articles ? `${bar.articles} stories` : undefined;
}
