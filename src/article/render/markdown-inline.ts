import { decodeHTML } from 'entities';
import { DEFAULT_LIMITS } from '../../limits.js';
import { createGuard } from '../guard.js';
import { scan } from '../tree/scan.js';
import { type MarkupSink, sourceOf } from '../tree/source.js';
import { escapeLineStart, escapeMarkdown, markdownUrl } from './markdown-escape.js';

const MARKS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
};

/** A paragraph's sanitised inline HTML as Markdown. */
export function inlineMarkdown(html: string): string {
  // As the scan below would come to; a text with a quote mark in it has an entity.
  if (!html.includes('<'))
    return escapeLineStart(escapeMarkdown(html.includes('&') ? decodeHTML(html) : html));
  const written: string[] = [];
  const guard = createGuard(DEFAULT_LIMITS);
  scan(sourceOf(html, markdownSink(written), guard));
  return escapeLineStart(written.join(''));
}

function markdownSink(written: string[]): MarkupSink {
  const links: (string | undefined)[] = [];
  return {
    text: (data) => written.push(escapeMarkdown(data)),
    blank: (markup, from, to) => written.push(escapeMarkdown(markup.slice(from, to))),
    open({ name: { text: name }, attributes: { href } }) {
      if (name === 'a') links.push(href);
      written.push(name === 'br' ? '\\\n' : name === 'a' && href ? '[' : (MARKS[name] ?? ''));
    },
    close({ text: name }) {
      const href = name === 'a' ? links.pop() : undefined;
      written.push(href ? `](${markdownUrl(href)})` : (MARKS[name] ?? ''));
    },
    comment: () => undefined,
    declaration: () => undefined,
  };
}
