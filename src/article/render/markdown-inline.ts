import { type AnyNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { escapeLineStart, escapeMarkdown, markdownUrl } from './markdown-escape.js';

const MARKS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
};

const MARKUP = /[<&]/;

/** A paragraph's sanitised inline HTML as Markdown. */
export function inlineMarkdown(html: string): string {
  if (!MARKUP.test(html)) return escapeLineStart(escapeMarkdown(html));
  return escapeLineStart(parseDocument(html).children.map(markdownOf).join(''));
}

function markdownOf(node: AnyNode): string {
  if (isText(node)) return escapeMarkdown(node.data);
  if (!isTag(node)) return '';
  if (node.name === 'br') return '\\\n';
  const inner = node.children.map(markdownOf).join('');
  if (node.name === 'a' && node.attribs.href) return `[${inner}](${markdownUrl(node.attribs.href)})`;
  const mark = MARKS[node.name] ?? '';
  return mark + inner + mark;
}
