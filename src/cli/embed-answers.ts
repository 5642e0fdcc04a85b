import type { EmbedSurvey } from '../article/survey/survey.js';
import type { Resolution } from '../embeds/resolve.js';
import { type Missed, missedEmbed, type Surveyed } from '../embeds/survey/survey.js';
import type { EmbedDesk } from './embed-desk.js';

/** What providers said of a survey's embeds. */
export interface Shown extends EmbedSurvey {
  readonly embeds: readonly (Surveyed & { readonly again?: Resolution['again'] })[];
}

/** A flattened post may turn out to be one that stands there already, and a post to be gone. */
export async function withAnswers(
  survey: EmbedSurvey,
  url: string,
  resolve: boolean,
  { ask, policyFor }: EmbedDesk,
): Promise<Shown> {
  if (!resolve) return survey;
  const policy = policyFor(url);
  const asked = survey.embeds.filter(({ embed }) => !policy || policy(embed.provider).resolve === 'ask');
  const answers = await ask(
    asked.map(({ embed }) => embed),
    policy,
  );
  const misses: Missed[] = [...survey.misses];
  const embeds = new Map<string, Shown['embeds'][number]>();
  for (const one of survey.embeds) {
    const { embed = one.embed, again } = answers.get(one.embed.id) ?? {};
    const isLeftOut = ABSENT.has(embed.status) && policy?.(embed.provider).deleted === 'drop';
    const known = { embed, place: one.place, ...(again && { again }) };
    if (isLeftOut) misses.push(missedEmbed(known, 'deleted-by-policy'));
    else if (embeds.has(embed.id)) misses.push(missedEmbed(known, 'repeated'));
    else embeds.set(embed.id, known);
  }
  return { ...survey, embeds: [...embeds.values()], misses };
}

const ABSENT: ReadonlySet<string> = new Set(['gone', 'private', 'restricted']);
