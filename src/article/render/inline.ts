import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { escapeHtml } from './escape.js';
import { InlineWriter } from './inline-writer.js';
import { resolveLink } from './link.js';
import { noteOwn } from './own-output.js';

const KEPT = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q'],
  ...['rb', 'rp', 'rt', 'ruby', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u'],
]);
const DROPPED = new Set([
  ...['applet', 'audio', 'base', 'button', 'canvas', 'embed', 'figure', 'frame', 'frameset', 'iframe', 'img'],
  ...[
    'input',
    'link',
    'map',
    'math',
    'meta',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'option',
    'picture',
  ],
  ...['plaintext', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp'],
]);
const BREAKING = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'br', 'dd', 'div', 'dl', 'dt', 'footer', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);
const DIRECTION = /^(ltr|rtl|auto)$/;
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i;

/**
 * The sanitised HTML of what is in `node`: inline markup of an allow-list, everything else unwrapped or dropped.
 * It is written anew from the tree, so that nothing of the page's own markup gets through.
 * @param baseUrl the page's address, absolute; links come out absolute
 */
export function inlineHtml(node: AnyNode, baseUrl: string): string {
  return inlineHtmlOf(hasChildren(node) ? node.children : [node], baseUrl);
}

/** As `inlineHtml`, of nodes that stand in one line. */
export function inlineHtmlOf(nodes: readonly AnyNode[], baseUrl: string): string {
  const writer = new InlineWriter();
  for (const node of nodes) writeNode(node, writer, baseUrl, false);
  return noteOwn(writer.end());
}

function writeNode(node: AnyNode, writer: InlineWriter, baseUrl: string, linked: boolean): void {
  if (isText(node)) writer.text(node.data);
  else if (isTag(node) && !DROPPED.has(node.name)) writeElement(node, writer, baseUrl, linked);
}

function writeElement(element: Element, writer: InlineWriter, baseUrl: string, linked: boolean): void {
  const breaking = BREAKING.has(element.name);
  const tag = startTag(element, baseUrl, linked);
  if (breaking) writer.lineBreak(element.name === 'br');
  if (tag) writer.open(element.name, tag);
  const inside = linked || element.name === 'a';
  for (const child of element.children) writeNode(child, writer, baseUrl, inside);
  if (tag) writer.close(element.name);
  if (breaking && element.name !== 'br') writer.lineBreak(false);
}

/** The tag as it is written out; undefined where only the content is of use. */
function startTag(element: Element, baseUrl: string, linked: boolean): string | undefined {
  if (!KEPT.has(element.name)) return undefined;
  const attributes = languageAttributes(element);
  if (element.name === 'span' && !attributes) return undefined;
  if (element.name !== 'a') return `<${element.name}${attributes}>`;
  const href = linked ? undefined : resolveLink(element.attribs.href?.trim(), baseUrl);
  return href && `<a href="${escapeHtml(href)}" rel="nofollow noopener"${attributes}>`;
}

function languageAttributes(element: Element): string {
  const dir = element.attribs.dir?.trim().toLowerCase() ?? '';
  const lang = element.attribs.lang?.trim() ?? '';
  return (
    (DIRECTION.test(dir) ? ` dir="${dir}"` : '') + (LANGUAGE.test(lang) ? ` lang="${escapeHtml(lang)}"` : '')
  );
}
