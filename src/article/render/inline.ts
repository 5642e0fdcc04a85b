import type { CheerioAPI } from 'cheerio';
import { type AnyNode, isTag, isText } from 'domhandler';

const KEPT = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'code', 'mark', 'q', 'small']);
const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The sanitised HTML of a line of text. */
export function inlineHtml(_$: CheerioAPI, node: AnyNode, baseUrl: string): string {
  return render(node, baseUrl).replace(/\s+/g, ' ').trim();
}

function render(node: AnyNode, baseUrl: string): string {
  if (isText(node)) return escapeText(node.data);
  if (!isTag(node) || node.name === 'script' || node.name === 'style') return '';
  if (node.name === 'br') return '<br>';
  const inner = node.children.map((child) => render(child, baseUrl)).join('');
  if (KEPT.has(node.name)) return `<${node.name}>${inner}</${node.name}>`;
  const href = node.name === 'a' && node.attribs.href;
  if (href && URL.canParse(href, baseUrl)) {
    const url = new URL(href, baseUrl);
    if (url.protocol.startsWith('http')) return `<a href="${escapeText(url.href)}">${inner}</a>`;
  }
  return inner;
}
