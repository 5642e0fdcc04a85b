import type { Embed } from '../../model.js';
import type { Miss, MissCode } from '../misses/codes.js';
import type { Place } from './place.js';

/** An embed and where it stands. */
export interface Surveyed {
  readonly embed: Embed;
  readonly place: Place;
}

/** What looks like an embed and is none, with its place. */
export interface Missed extends Miss {
  readonly place: Place;
}

/** Every embed of a page in reading order, and what is none. */
export interface Survey {
  readonly embeds: readonly Surveyed[];
  readonly misses: readonly Missed[];
}

/** An embed as something that is left out. */
export function missedEmbed({ embed, place }: Surveyed, code: MissCode): Missed {
  const shown = embed.url ?? embed.text ?? embed.id;
  return { code, element: embed.form, shown, provider: embed.provider, place };
}
