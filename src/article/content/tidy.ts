import { Element } from 'domhandler';
import type { Block } from '../../model.js';
import type { Page } from '../page.js';
import { inlineHtml } from '../render/inline.js';
import type { Draft } from './blocks/draft.js';
import { type Flow, flowInto } from './blocks/flow.js';
import { readEvidence } from './evidence.js';
import { dropLines } from './lines.js';

/** Makes typed blocks of the main content. */
export function tidy(page: Page): void {
  const flow: Flow = { pageUrl: page.url, drafts: [], images: page.images, videos: page.videos };
  const { titles } = readEvidence(page);
  const standfirsts = new Set<Draft>();
  for (const element of page.main) {
    const from = flow.drafts.length;
    flowInto(flow, new Element('div', {}, [element]));
    if (element.attribs['data-role'] !== 'standfirst') continue;
    for (const draft of flow.drafts.slice(from)) standfirsts.add(draft);
  }
  for (const draft of dropLines(page, flow.drafts, titles)) {
    page.blocks.push(finish(page, draft, standfirsts.has(draft)));
  }
}

function finish(page: Page, { block, nodes }: Draft, standfirst: boolean): Block {
  if (block.type !== 'paragraph') return block;
  const line = new Element('p', {}, [...nodes] as Element['children']);
  const html = inlineHtml(page.$, line, page.url) || block.text;
  return { ...block, html, ...(standfirst && { role: 'standfirst' as const }) };
}
