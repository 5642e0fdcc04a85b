import type { Missed, Survey, Surveyed } from '../../embeds/survey/survey.js';
import { missedEmbed } from '../../embeds/survey/survey.js';
import type { Block, CleanedArticle } from '../../model.js';
import { type CleanContext, type CleanInput, runSteps } from '../clean.js';
import { emitTold } from '../emit.js';
import { openPage } from '../open.js';

/**
 * Of all that a page shows, the embeds that stand in its article, with their blocks; the others are told among the misses.
 * @throws Failure of the page
 */
export function surveyArticle(
  input: CleanInput,
  context: CleanContext,
  all: Survey,
): Survey & { readonly blocks: number } {
  const page = openPage(input, context);
  runSteps(page, input);
  const { article } = emitTold(page, input);
  const embeds = article.embeds.map((embed) => placed(embed, article, all));
  const within = new Set(embeds.map(({ embed }) => embed.id));
  const outside = all.embeds.filter(({ embed }) => !within.has(embed.id));
  const misses = [...all.misses, ...outside.map((one): Missed => missedEmbed(one, 'outside-article'))];
  return { embeds, misses, blocks: article.blocks.length };
}

function placed(embed: Surveyed['embed'], { blocks }: CleanedArticle, all: Survey): Surveyed {
  const block = blocks.findIndex((one) => one.type === 'embed' && one.embed === embed.id);
  const known = all.embeds.find((one) => one.embed.id === embed.id)?.place;
  const before = blocks.slice(0, Math.max(block, 0)).findLast((one) => 'text' in one);
  const after = before && wordsOf(before);
  return { embed, place: { ...known, ...(block >= 0 && { block: block + 1 }), ...(after && { after }) } };
}

const MAX_WORDS = 90;

function wordsOf(block: Block): string {
  const words = 'text' in block ? block.text.replace(/\s+/g, ' ') : '';
  return words.length > MAX_WORDS ? `…${words.slice(-MAX_WORDS)}` : words;
}
