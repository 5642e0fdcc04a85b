import type { ChildNode, Text } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import { parsePostDate } from '../dates/parse.js';
import { findFlattenedPosts } from '../flattened/find.js';
import { ANY_BLOCK, INLINE, piecesOf, plainText } from '../markup/pieces.js';
import { readPost, statusOf } from '../x/blockquote.js';
import { x } from '../x/provider.js';
import { readSignature } from '../x/tail.js';
import { type Found, toEmbed } from './embed.js';

/** Nodes side by side; a longer run is no post. */
const MAX_RUN = 200;
const BLOCKS = new Set('p li td dd h2 h3 h4 blockquote'.split(' '));

/** A text with a handle in brackets, and where it comes in the page. */
export interface SignedText {
  readonly text: Text;
  readonly at: number;
}

/** Adds the posts that are known by their signatures alone, where nothing else has been found. */
export function addSigned(found: Found[], signed: readonly SignedText[]): void {
  const taken = new Set(found.flatMap(({ nodes }) => nodes));
  const seen = new Set<ChildNode>();
  for (const { text, at } of signed) {
    const nodes = blockAround(text);
    const [first] = nodes;
    if (!first || seen.has(first)) continue;
    seen.add(first);
    const post = postBySignature(nodes, taken);
    if (!post) continue;
    for (const node of post.nodes) taken.add(node);
    found.push({ ...post, at });
  }
}

/** A block with a handle in brackets: is it a post that lost its class, or all of its markup? */
function postBySignature(
  nodes: readonly ChildNode[],
  taken: ReadonlySet<ChildNode>,
): Omit<Found, 'at'> | undefined {
  if (nodes.some((node) => isTaken(node, taken)) || isWithin(nodes[0], taken)) return undefined;
  return withPermalink(nodes) ?? withoutMarkup(nodes, taken);
}

/** `— NAME (@HANDLE) <a href=PERMALINK>DATE</a>`: the date as the link's text tells it from a link in a sentence. */
function withPermalink(nodes: readonly ChildNode[]): Omit<Found, 'at'> | undefined {
  const [first] = nodes;
  const pieces = piecesOf(nodes, ANY_BLOCK);
  const at = pieces.findLastIndex((piece) => statusOf(piece) !== undefined);
  const permalink = pieces[at];
  if (!first || !permalink || !parsePostDate(permalink.text)) return undefined;
  const before = plainText(pieces.slice(0, at)).trimEnd();
  const signature = readSignature(before);
  if (!signature) return undefined;
  const body = before.slice(0, signature.start).trim() ? undefined : textBlockBefore(first);
  const all = body ? [body, ...nodes] : nodes;
  const parsed = readPost(piecesOf(all, ANY_BLOCK));
  if (!parsed?.ref) return undefined;
  const form = isTag(first) && first.name === 'blockquote' ? 'blockquote' : 'flattened-text';
  return { nodes: all, parts: [{ embed: toEmbed(x, parsed.ref, form, parsed.words) }] };
}

function withoutMarkup(
  nodes: readonly ChildNode[],
  taken: ReadonlySet<ChildNode>,
): Omit<Found, 'at'> | undefined {
  const line = plainText(piecesOf(nodes, ANY_BLOCK)).trim();
  const parts = findFlattenedPosts([line]);
  const [first] = parts;
  if (!parts.some((part) => 'embed' in part)) return undefined;
  const isAlone = first && 'embed' in first && !first.embed.text && !first.embed.media;
  const before = isAlone ? textBlockBefore(nodes[0]) : undefined;
  if (!before || isTaken(before, taken)) return { nodes, parts };
  const text = plainText(piecesOf([before], ANY_BLOCK)).trim();
  return { nodes: [before, ...nodes], parts: findFlattenedPosts([text, line]) };
}

function textBlockBefore(node: ChildNode | undefined): ChildNode | undefined {
  let before = node?.prev;
  while (before && (isComment(before) || (isText(before) && !before.data.trim()))) before = before.prev;
  return before && isTag(before) && (before.name === 'p' || before.name === 'div') ? before : undefined;
}

/** The paragraph or quotation that holds a text; where it stands bare in a larger element, the run around it. */
function blockAround(text: Text): ChildNode[] {
  let node: ChildNode = text;
  while (node.parent && isTag(node.parent) && INLINE.has(node.parent.name)) node = node.parent;
  const parent = node.parent;
  if (!parent || !isTag(parent)) return [];
  const above = parent.parent;
  if (parent.name === 'p' && above && isTag(above) && above.name === 'blockquote') return [above];
  return BLOCKS.has(parent.name) ? [parent] : inlineRun(node);
}

/** Two breaks part paragraphs, too; but a signature alone belongs to the paragraph before. */
function inlineRun(node: ChildNode): ChildNode[] {
  const run = [node];
  for (let before = node.prev; before && isInline(before); before = before.prev) {
    if (isGap(before, 'prev') && !isSignatureAlone(run)) break;
    if (run.unshift(before) > MAX_RUN) return [];
  }
  for (let after = node.next; after && isInline(after) && !isGap(after, 'next'); after = after.next) {
    if (run.push(after) > MAX_RUN) return [];
  }
  return run;
}

function isSignatureAlone(run: readonly ChildNode[]): boolean {
  return /^[\s\p{Cf}]*[—–―-]/u.test(plainText(piecesOf(run)));
}

function isGap(node: ChildNode, way: 'prev' | 'next'): boolean {
  const beyond = node[way];
  const next = beyond && isText(beyond) && !beyond.data.trim() ? beyond[way] : beyond;
  return isBreak(node) && !!next && isBreak(next);
}

const isBreak = (node: ChildNode): boolean => isTag(node) && node.name === 'br';

function isInline(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && INLINE.has(node.name));
}

function isTaken(node: ChildNode, taken: ReadonlySet<ChildNode>): boolean {
  if (taken.has(node)) return true;
  return isTag(node) && node.children.some((child) => isTaken(child, taken));
}

function isWithin(node: ChildNode | undefined, taken: ReadonlySet<ChildNode>): boolean {
  let above = node?.parent;
  while (above && isTag(above) && !taken.has(above)) above = above.parent;
  return !!above && isTag(above);
}
