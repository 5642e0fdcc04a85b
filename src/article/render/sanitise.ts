import { isTag } from 'domhandler';
import { Failure } from '../../failure.js';
import { DEFAULT_LIMITS } from '../../limits.js';
import { parsePage } from '../tree/parse.js';
import { inlineHtml } from './inline.js';
import { InlineWriter } from './inline-writer.js';
import { isOwn, noteOwn } from './own-output.js';

const MARKUP = /[<&]/;

/**
 * Inline HTML of any origin, written anew from the allow-list. Its own output comes back unchanged; markup of a
 * hostile shape comes back empty.
 * @param baseUrl absolute; links come out absolute
 */
export function sanitiseInline(html: string, baseUrl: string): string {
  if (isOwn(html)) return html;
  if (!MARKUP.test(html)) return wordsHtml(html);
  try {
    const document = parsePage(html, DEFAULT_LIMITS);
    const root = document.children.find(isTag);
    const body = root?.children.filter(isTag).at(-1);
    return body ? inlineHtml(body, baseUrl) : '';
  } catch (thrown) {
    if (thrown instanceof Failure) return '';
    throw thrown;
  }
}

/** Words without markup as inline HTML: escaped, white space collapsed. */
export function wordsHtml(text: string): string {
  const writer = new InlineWriter();
  writer.text(text);
  return noteOwn(writer.end());
}
