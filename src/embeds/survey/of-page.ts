import {
  type ChildNode,
  type Element,
  hasChildren,
  isComment,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { EMBED_BOUNDS, type Limits } from '../../limits.js';
import type { Embed } from '../../model.js';
import { type Found, remember } from '../detect/embed.js';
import { findEmbeds } from '../detect/find.js';
import type { MissCode } from '../misses/codes.js';
import { missOf } from '../misses/of-element.js';
import { whyNotScript } from '../misses/of-script.js';
import { missesInText } from '../misses/of-text.js';
import { type Place, placeOf, wordsAfter } from './place.js';
import { type Missed, missedEmbed, type Survey } from './survey.js';

/** Elements whose text is no prose. */
const SILENT = new Set(['script', 'style', 'title', 'textarea', 'pre', 'code', 'noscript', 'template']);

/** What is in these may be worth a word of its own. */
const OPEN: ReadonlySet<MissCode> = new Set(['holds-text', 'holds-posts', 'plain-quotation', 'id-alone']);

interface Walk {
  readonly pageUrl: string;
  readonly limits: Limits;
  readonly found: ReadonlyMap<ChildNode, Found>;
  readonly taken: ReadonlySet<ChildNode>;
  /** The elements around what is taken. */
  readonly around: ReadonlySet<ChildNode | ParentNode>;
  readonly embeds: Map<string, Embed>;
  readonly places: Map<string, Place>;
  readonly misses: Missed[];
  readonly scripts: { readonly script: Element; readonly place: Place }[];
  lastWords: string;
}

/** Finds every embed below a node, and tells of everything that looks like one why it is none. The tree is not used up. */
export function surveyTree(root: ParentNode, pageUrl: string, limits: Limits): Survey {
  const found = findEmbeds(root, pageUrl);
  const walk: Walk = {
    pageUrl,
    limits,
    found: new Map(found.flatMap((each) => (each.nodes[0] ? [[each.nodes[0], each]] : []))),
    taken: new Set(found.flatMap(({ nodes }) => nodes)),
    around: new Set(found.flatMap(({ nodes }) => (nodes[0] ? ancestorsOf(nodes[0]) : []))),
    embeds: new Map(),
    places: new Map(),
    misses: [],
    scripts: [],
    lastWords: '',
  };
  visitAll(root.children, walk, false);
  for (const each of walk.scripts) tellScript(each, walk);
  const { embeds, places, misses } = walk;
  return { embeds: [...embeds].map(([id, embed]) => ({ embed, place: places.get(id) ?? {} })), misses };
}

function ancestorsOf(node: ChildNode): ParentNode[] {
  const above: ParentNode[] = [];
  for (let at = node.parent; at; at = isTag(at) ? at.parent : null) above.push(at);
  return above;
}

/** @param told true inside of what was told of already */
function visitAll(nodes: readonly ChildNode[], walk: Walk, told: boolean): void {
  for (const node of nodes) visit(node, walk, told);
}

function visit(node: ChildNode, walk: Walk, told: boolean): void {
  const found = walk.found.get(node);
  if (found) take(found, node, walk);
  else if (walk.taken.has(node)) return;
  else if (isText(node)) visitText(node, walk, told);
  else if (isComment(node)) visitComment(node, walk);
  else if (isTag(node)) visitElement(node, walk, told);
  else if (hasChildren(node)) visitAll(node.children, walk, told);
}

function take({ parts }: Found, node: ChildNode, walk: Walk): void {
  const place = placeOf(node, walk.lastWords);
  for (const part of parts) {
    if ('line' in part) {
      walk.lastWords = wordsAfter(walk.lastWords, part.line);
      continue;
    }
    const { embed } = part;
    const isOver = walk.embeds.size >= walk.limits.maxEmbeds;
    const code = walk.embeds.has(embed.id) ? 'repeated' : isOver ? 'over-limit' : undefined;
    if (code) walk.misses.push(missedEmbed({ embed, place }, code));
    else walk.places.set(embed.id, place);
    if (code !== 'over-limit') remember(walk.embeds, embed);
  }
}

function visitElement(element: Element, walk: Walk, told: boolean): void {
  const place = placeOf(element, walk.lastWords);
  if (element.name === 'script') walk.scripts.push({ script: element, place });
  const isFull = walk.misses.length >= walk.limits.maxMisses;
  const miss = told || isFull || walk.around.has(element) ? undefined : missOf(element, walk.pageUrl);
  if (miss) walk.misses.push({ ...miss, place });
  const isTold = told || (!!miss && !OPEN.has(miss.code));
  if (element.name !== 'script') visitAll(element.children, walk, isTold);
}

function visitText(text: ChildNode & { readonly data: string }, walk: Walk, told: boolean): void {
  const silent = told || (text.parent && isTag(text.parent) && SILENT.has(text.parent.name));
  const isRead = !silent && walk.misses.length < walk.limits.maxMisses;
  if (isRead && text.data.length <= EMBED_BOUNDS.maxFlattenedLength) {
    const place = placeOf(text, walk.lastWords);
    for (const miss of missesInText(text.data, walk.pageUrl, text)) walk.misses.push({ ...miss, place });
  }
  if (!silent) walk.lastWords = wordsAfter(walk.lastWords, text.data);
}

function visitComment(comment: ChildNode & { readonly data: string }, walk: Walk): void {
  const place = placeOf(comment, walk.lastWords);
  const [miss] = missesInText(comment.data.slice(0, 5_000), walk.pageUrl);
  if (miss?.provider && miss.code === 'link-in-sentence')
    walk.misses.push({ ...miss, code: 'in-comment', element: 'comment', place });
}

function tellScript({ script, place }: { script: Element; place: Place }, walk: Walk): void {
  const ids = new Set(walk.embeds.keys());
  const providers = new Set([...walk.embeds.values()].map(({ provider }) => provider));
  const element = 'script';
  for (const { code, shown = '', provider } of whyNotScript(script, walk.pageUrl, { ids, providers }))
    walk.misses.push({ code, element, shown: shown.slice(0, 200), ...(provider && { provider }), place });
}
