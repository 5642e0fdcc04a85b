import { Element } from 'domhandler';
import type { Block } from '../../model.js';
import type { Page } from '../page.js';
import { inlineHtmlOf } from '../render/inline.js';
import { type Draft, type Flow, nodesOf } from './blocks/draft.js';
import { flowInto } from './blocks/flow.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { dropLines } from './lines.js';
import { roleOf } from './roles.js';
import { sift } from './scorer/sift.js';
import { tellDropped } from './sieve.js';

/** The drafts of the main content, before any is taken out. */
export function draftsOf(page: Page): Draft[] {
  const pictured = new Set(page.images.map(({ url }) => url));
  const flow: Flow = { pageUrl: page.url, drafts: [], images: page.images, pictured, videos: page.videos };
  for (const element of page.main) {
    const role = element.attribs['data-role'] === 'standfirst' ? 'standfirst' : undefined;
    const from = flow.drafts.length;
    flowInto(flow, new Element('div', {}, [element]));
    if (role) for (const draft of flow.drafts.slice(from)) draft.role = role;
  }
  return flow.drafts;
}

/** Makes typed blocks of the main content. */
export function tidy(page: Page): void {
  const evidence = evidenceOf(page);
  const drafts = draftsOf(page);
  const { kept, dropped } = sift(page, drafts, dropLines(page, drafts, evidence.titles), evidence);
  tellDropped(page, drafts, dropped);
  let first = true;
  for (const draft of kept) {
    const block = finish(page, draft, first, evidence);
    page.blocks.push(block);
    page.trace?.kept(block, nodesOf(draft));
    if (block.type === 'image') addCaption(page, block);
    if (draft.block.type !== 'image' && draft.block.type !== 'embed') first = false;
  }
}

function finish(page: Page, draft: Draft, first: boolean, evidence: Evidence): Block {
  const { block, nodes, time } = draft;
  const role = draft.role ?? roleOf(draft, first, evidence, page.rules.roles);
  if (block.type === 'paragraph') {
    const html = inlineHtmlOf(nodes, page.url) || block.text;
    return { ...block, ...(role && { role }), html, ...(time && { time }) };
  }
  const marked = { ...block, ...(role && { role }) };
  return marked.type === 'heading' ? { ...marked, ...(time && { time }) } : marked;
}

/** A caption may have been found after the picture. */
function addCaption(page: Page, { url, caption, credit }: Extract<Block, { type: 'image' }>): void {
  const picture = (caption || credit) && page.images.find((image) => image.url === url);
  if (picture) Object.assign(picture, caption && { caption }, credit && { credit });
}
