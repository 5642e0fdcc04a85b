import type { ChildNode, Element, ParentNode, Text } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import type { Embed } from '../../model.js';
import { matchUrl } from '../registry.js';
import { toEmbed } from './embed.js';

const URL_ALONE = /^\s*(?:\[embed\]\s*)?((?:https?:\/\/|www\.)[^\s[\]]+)(?:\s*\[\/embed\])?\s*$/;
const TWEET_SHORTCODE = /^\s*\[tweet\s+(?:id=)?["']?(\d{2,19}|https?:\/\/[^\s"'\]]+)["']?\s*\]\s*$/;
const BLOCKS = new Set(['p', 'div', 'figure', 'section', 'center']);

/**
 * A paragraph that is nothing but a post's address stands for the post: it is how WordPress and others write an embed.
 * An address inside a sentence is a link.
 */
export function bareUrlIn(
  text: Text,
  pageUrl: string,
): { readonly node: ChildNode; readonly embed: Embed } | undefined {
  const url = addressAlone(text.data);
  const block = url && blockOf(text);
  if (!block) return undefined;
  const link = linkAround(text);
  const embed = embedAt(link?.attribs.href ?? url, pageUrl);
  return embed && { node: block, embed };
}

/** The embed of a line that is nothing but a post's address. */
export function bareAddressOf(line: string, pageUrl: string): Embed | undefined {
  const url = addressAlone(line);
  return url ? embedAt(url, pageUrl) : undefined;
}

function addressAlone(data: string): string | undefined {
  if (data.length > 600) return undefined;
  const id = TWEET_SHORTCODE.exec(data)?.[1];
  return id ? (/^\d/.test(id) ? `https://x.com/i/status/${id}` : id) : URL_ALONE.exec(data)?.[1];
}

function embedAt(url: string, pageUrl: string): Embed | undefined {
  const match = matchUrl(url.startsWith('www.') ? `https://${url}` : url, pageUrl);
  return match && toEmbed(match.provider, match.ref, 'link');
}

function linkAround(text: Text): Element | undefined {
  const parent = text.parent;
  return parent && isTag(parent) && parent.name === 'a' ? parent : undefined;
}

/** The block that holds this text and nothing else, or the text itself where a block holds breaks around it. */
function blockOf(text: Text): ChildNode | undefined {
  let node: ChildNode = text;
  for (let depth = 0; depth < 4; depth++) {
    const parent: ParentNode | null = node.parent;
    if (!parent || !isTag(parent)) return undefined;
    if (!isAlone(node)) return BLOCKS.has(parent.name) && isBetweenBreaks(node) ? node : undefined;
    if (BLOCKS.has(parent.name)) return parent;
    if (!['a', 'span', 'strong', 'em', 'b', 'i'].includes(parent.name)) return undefined;
    node = parent;
  }
  return undefined;
}

function isAlone(node: ChildNode): boolean {
  return (node.parent?.children ?? []).every(
    (sibling) =>
      sibling === node ||
      isComment(sibling) ||
      (isText(sibling)
        ? !sibling.data.trim()
        : isTag(sibling) && (sibling.name === 'br' || sibling.name === 'script')),
  );
}

function isBetweenBreaks(node: ChildNode): boolean {
  return [node.prev, node.next].every((sibling) =>
    isBreak(skipBlank(sibling, sibling === node.prev ? 'prev' : 'next')),
  );
}

function skipBlank(node: ChildNode | null, way: 'prev' | 'next'): ChildNode | null {
  let at = node;
  while (at && (isComment(at) || (isText(at) && !at.data.trim()))) at = at[way];
  return at;
}

function isBreak(node: ChildNode | null): boolean {
  return !node || (isTag(node) && (node.name === 'br' || BLOCKS.has(node.name)));
}
