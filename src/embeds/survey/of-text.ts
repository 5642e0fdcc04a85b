import type { Limits } from '../../limits.js';
import type { Embed } from '../../model.js';
import { remember } from '../detect/embed.js';
import { takeAddresses } from '../flattened/addresses.js';
import { findFlattenedPosts } from '../flattened/find.js';
import { missesInText } from '../misses/of-text.js';
import { type Place, wordsAfter } from './place.js';
import { type Missed, missedEmbed, type Survey } from './survey.js';

/**
 * The same of a text without markup.
 * @param lines one paragraph each
 */
export function surveyText(lines: readonly string[], pageUrl: string, limits: Limits): Survey {
  const embeds = new Map<string, Embed>();
  const places = new Map<string, Place>();
  const misses: Missed[] = [];
  let after = '';
  for (const [at, part] of takeAddresses(findFlattenedPosts(lines), pageUrl).entries()) {
    const place: Place = { block: at + 1, ...(after && { after }) };
    if ('line' in part) {
      for (const miss of missesInText(part.line, pageUrl)) misses.push({ ...miss, place });
      after = wordsAfter(after, part.line);
      continue;
    }
    const { embed } = part;
    if (embeds.has(embed.id)) misses.push(missedEmbed({ embed, place }, 'repeated'));
    else if (embeds.size >= limits.maxEmbeds) {
      misses.push(missedEmbed({ embed, place }, 'over-limit'));
      continue;
    } else places.set(embed.id, place);
    remember(embeds, embed);
  }
  return { embeds: [...embeds].map(([id, embed]) => ({ embed, place: places.get(id) ?? {} })), misses };
}
