import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { tagOf } from '../../tag-names.js';
import { isBlock } from '../tree/kinds.js';
import { isSilent } from './elements.js';
import { lettersOf } from './letters.js';
import { INVISIBLE, normalText, SPACES } from './normal-text.js';

const ALL_SPACES = new RegExp(`[${SPACES}]+`, 'g');
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g');

/**
 * Text as it is published: NFC, spaces collapsed, soft hyphens and zero-width spaces gone.
 * U+200C and U+200D, which scripts need, and marks of direction stay.
 */
export function normalizeText(raw: string): string {
  return normalText(raw) ?? normalizeByRules(raw);
}

/** As normalizeText, rule by rule. */
export function normalizeByRules(raw: string): string {
  return raw
    .replace(ALL_INVISIBLE, '')
    .replace(ALL_SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n+/g, '\n')
    .trim()
    .normalize('NFC');
}

/** The text of some nodes; a line feed in the source and a block's border are a space, `<br>` is a line feed. */
export function textOf(nodes: readonly AnyNode[]): string {
  return normalizeText(rawTextOf(nodes));
}

/** The first characters of what an element says in one line. Of a long element most need not be read for them. */
export function lineStart({ children }: Element, length: number): string {
  let text = '';
  let enough = 2 * length;
  for (const child of children) {
    text = withNode(text, child);
    if (text.length < enough) continue;
    const line = inOneLine(text);
    if (line.length >= length) return line.slice(0, length);
    // Most of it is white space.
    enough = 2 * text.length;
  }
  return inOneLine(text).slice(0, length);
}

function rawTextOf(nodes: readonly AnyNode[]): string {
  let text = '';
  for (const node of nodes) text = withNode(text, node);
  return text;
}

function withNode(before: string, node: AnyNode): string {
  if (isText(node)) return before + (node.data.includes('\n') ? node.data.replaceAll('\n', ' ') : node.data);
  if (!isTag(node) || isSilent(node)) return before;
  if (node.name === 'br') return `${before}\n`;
  const border = isBlock(tagOf(node)) ? ' ' : '';
  let text = before + border;
  for (const child of node.children) text = withNode(text, child);
  return text + border;
}

/** The text of an element in one line, also of one whose content is not shown. */
export function lineOf(node: AnyNode): string {
  return inOneLine(rawTextOf(isTag(node) ? node.children : [node]));
}

const inOneLine = (raw: string): string => normalizeText(raw).replace(/\n/g, ' ');

/** Letters and digits alone, in lower case: two texts that fold alike say the same. */
export function fold(text: string): string {
  return lettersOf(text, foldByRules) ?? foldByRules(text);
}

/** As fold, by Unicode's rules alone. */
export function foldByRules(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Ends of sentences in the scripts of news. */
export const SENTENCE_END = /[.!?…。！？｡؟۔।॥։።។](?=$|["'”’»）)\]」』\s])|[。！？।؟۔]/;
