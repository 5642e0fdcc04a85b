import { type AnyNode, Element, hasChildren, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { embedsOfItem } from '../../embeds/detect/state/item.js';
import { escapeHtml } from '../../embeds/markup/html.js';
import type { Page } from '../page.js';
import type { Evidence } from './evidence.js';

/** Whose script it is makes no difference to what an address leads to. */
const ANY_PAGE = 'https://page.invalid/';
const MAX_SCRIPT = 4_000_000;
const MAX_VALUES = 50_000;
/** A shorter text in a script is a summary or a label. */
const SHORTEST_BODY = 400;

const BODY_KEYS =
  /^(?:article_?body|body|body_?html|body_?text|content|content_?html|html|text|story|full_?text|main_?text|description_?html|rendered)$/i;

/** The article as an element of its own, where the page's tree has none and a script holds it; or nothing. */
export function bodyFromScripts(page: Page, { rawBody }: Evidence): Element | undefined {
  const found = { text: rawBody, left: MAX_VALUES };
  for (const data of statesOf(page.document)) search(data, '', found, 0);
  return found.text.length >= SHORTEST_BODY ? elementOf(found.text) : undefined;
}

function elementOf(text: string): Element {
  const decoded = /&lt;\/?(?:p|div|br)\b/i.test(text)
    ? text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : text;
  const html = /<(?:p|br|div|h\d|ul)\b/i.test(decoded) ? decoded : decoded.replace(/\s*\n\s*/g, '<br><br>');
  const root = new Element('div', { 'data-from': 'script' }, parseDocument(html).children);
  for (const child of root.children) child.parent = root;
  return root;
}

function* statesOf(node: AnyNode | undefined): Generator<unknown> {
  if (!node || !hasChildren(node)) return;
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (child.name !== 'script') yield* statesOf(child);
    else {
      const state = stateIn(child);
      if (state !== undefined) yield state;
    }
  }
}

function stateIn(script: Element): unknown {
  const [first] = script.children;
  if (!first || !isText(first) || first.data.length < SHORTEST_BODY || first.data.length > MAX_SCRIPT)
    return undefined;
  const type = script.attribs.type ?? '';
  const json = /json$/i.test(type) || script.attribs.id === '__NEXT_DATA__';
  const start = json ? 0 : first.data.search(/=\s*\{/);
  if (start < 0 || (!json && type && !/javascript|module/i.test(type))) return undefined;
  const from = first.data.indexOf('{', start);
  const to = first.data.lastIndexOf('}');
  try {
    return JSON.parse(json ? first.data : first.data.slice(from, to + 1));
  } catch {
    return undefined;
  }
}

interface Found {
  text: string;
  left: number;
}

/** Looks for the longest text under a key that names a body, and for lists of paragraphs. */
function search(value: unknown, key: string, found: Found, depth: number): void {
  if (found.left-- <= 0 || depth > 30 || value === null) return;
  if (typeof value === 'string') {
    if (BODY_KEYS.test(key)) offer(value, found);
  } else if (Array.isArray(value)) {
    if (value.length > 2) offer(value.map(textOfBlock).filter(Boolean).join('\n'), found);
    for (const one of value) search(one, key, found, depth + 1);
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) search(inner, name, found, depth + 1);
  }
}

function offer(text: string, found: Found): void {
  if (text.length > found.text.length && readsLikeText(text)) found.text = text;
}

/** A post among the blocks stands as its address alone, which is lifted like any other. */
function textOfBlock(block: unknown): string {
  const urls = embedsOfItem(block, ANY_PAGE).flatMap(({ url }) => url ?? []);
  return urls.length ? urls.map((url) => `<p>${escapeHtml(url)}</p>`).join('') : proseOfBlock(block);
}

function proseOfBlock(block: unknown): string {
  if (typeof block === 'string') return block.length > 30 ? `<p>${block}</p>` : '';
  if (typeof block !== 'object' || block === null) return '';
  const fields = new Map(Object.entries(block));
  if (fields.has('url') || fields.has('href')) return '';
  for (const name of ['html', 'text', 'content', 'value', 'body', 'textHtml']) {
    const text = fields.get(name);
    if (typeof text === 'string' && text) return text.startsWith('<') ? text : `<p>${text}</p>`;
  }
  return '';
}

const readsLikeText = (text: string): boolean =>
  text.length >= SHORTEST_BODY &&
  !/^\s*[{[]|function\s*\(|\}\s*\.[\w-]+\s*\{/.test(text.slice(0, 2_000)) &&
  text.split(/[.!?。؟।]/, 6).length > 4;
