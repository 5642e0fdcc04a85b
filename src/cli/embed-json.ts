import { MISSES } from '../embeds/misses/codes.js';
import type { Shown } from './embed-answers.js';

/** For a program: the embeds as a record has them, each with its place; what is none with the words for its code. */
export function surveyJson({ as, blocks, noArticle, embeds, misses }: Shown, explain: boolean): object {
  return {
    as,
    ...(blocks !== undefined && { blocks }),
    ...(noArticle && { noArticle }),
    embeds: embeds.map(({ embed, place, again }) => ({ ...embed, place, ...(again && { again }) })),
    ...(explain && { misses: misses.map((miss) => ({ ...miss, ...MISSES[miss.code] })) }),
  };
}
