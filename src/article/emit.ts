import { Failure } from '../failure.js';
import { articleId } from '../identity.js';
import type { Limits } from '../limits.js';
import type { Block, CleanedArticle, Picture } from '../model.js';
import type { CleanInput } from './clean.js';
import type { Page } from './page.js';
import { type Placed, placeEmbeds } from './record/embeds.js';
import { finishRecord } from './record/finish.js';
import { listRemovals } from './record/removals.js';
import { warningsOf } from './record/warnings.js';
import { renderText, textOf } from './render/text.js';

/** A page with a password form and no more text than this is the form. */
const LOGIN_TEXT = 200;

/**
 * Makes the record of a page that went through every step.
 * @throws Failure `page-no-content`, `page-login-wall`
 */
export function emit(page: Page, input: CleanInput): CleanedArticle {
  return emitTold(page, input).article;
}

/** As `emit`, with the page's own blocks that are in the record, and the embeds that are not. */
export function emitTold(
  page: Page,
  input: CleanInput,
): { article: CleanedArticle; blocks: readonly Block[]; left: Placed['left'] } {
  const { blocks, cut } = cutBlocks(page.blocks, page.limits);
  const placed = placeEmbeds(blocks, page.embeds, page.limits.maxEmbeds);
  const text = renderText(placed.blocks);
  refuseEmpty(page, text, placed.embeds.length);
  const article = finishRecord({
    id: input.id ?? articleId(page.url),
    schemaVersion: 1,
    url: page.url,
    ...page.metadata,
    images: uniqueImages(page.images),
    videos: page.videos,
    blocks: placed.blocks,
    embeds: placed.embeds,
    removed: listRemovals([...page.removed, ...placed.left.map(({ removal }) => removal)], page.limits),
    warnings: [...new Set([...page.warnings, ...warningsOf({ ...page.metadata, text }, cut)])],
  });
  return { article, blocks: placed.blocks, left: placed.left };
}

function refuseEmpty(page: Page, text: string, embeds: number): void {
  if (page.loginForm && embeds === 0 && text.length < LOGIN_TEXT && !page.metadata.published) {
    throw new Failure('page-login-wall');
  }
  if (text === '' && embeds === 0) throw new Failure('page-no-content');
}

function cutBlocks(blocks: readonly Block[], { maxTextLength, maxBlocks }: Limits) {
  let length = 0;
  const over = blocks.findIndex((block, at) => {
    length += block.type === 'embed' ? 0 : textOf(block).length;
    return length > maxTextLength || at >= maxBlocks;
  });
  return over < 0 ? { blocks, cut: false } : { blocks: blocks.slice(0, over), cut: true };
}

function uniqueImages(images: readonly Picture[]): Picture[] {
  const byUrl = new Map<string, Picture>();
  for (const image of images) if (!byUrl.has(image.url)) byUrl.set(image.url, image);
  return [...byUrl.values()];
}
