import type { Limits } from '../../limits.js';

/** The blocks that a host's articles share, as the cleaner is told of them. Which they are is for the desk to decide. */
export interface Learned {
  readonly host: string;
  /** The deployment's secret: without it nobody can make a text that has another's print. */
  readonly key: string;
  /** Of everything below: records say by which state they were cleaned. */
  readonly digest: string;
  /** By print. */
  readonly blocks: ReadonlyMap<string, Recurrence>;
}

/** How often a block was seen. */
export interface Recurrence {
  readonly seen: number;
  readonly of: number;
  /** Seen beside embedded posts alone: `of` counts the articles that have one. */
  readonly besideEmbeds?: boolean;
  /** An operator said so. */
  readonly confirmed?: boolean;
}

export type LearnedLimits = Pick<Limits, 'minLearnedLength' | 'maxLearnedLength' | 'maxLearnedPrints'>;

/** In words, for whoever asks why a block is gone. */
export function sayRecurrence({ seen, of, besideEmbeds, confirmed }: Recurrence): string {
  const articles = besideEmbeds ? 'articles with an embed' : 'articles';
  const counted = `It recurs: seen in ${seen} of ${of} ${articles} of this site.`;
  return confirmed ? `${counted} An operator confirmed it.` : counted;
}
