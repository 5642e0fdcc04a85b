import { NEVER, wellFormed } from './escape.js';

/** Without one of these a text stays as it is. */
const CHANGED = new RegExp(`[${NEVER}\\ud800-\\udfff\\\\\`*_[\\]<>~|&]`);
const STARTS = /^[ \t]*[#+=\d-]/;
const SEVERAL_LINES = /[\n\r\u2028\u2029]/;

/** Text as Markdown (CommonMark with tables) that means nothing but itself. */
export function escapeMarkdown(text: string): string {
  if (!CHANGED.test(text)) return text;
  return wellFormed(text)
    .replace(/[\\`*_[\]<>~|]|&(?=[#\p{L}]|$)/gu, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** Lines as they stand at a line's start: nothing that would begin a heading, a list, a rule or code. */
export function escapeLineStart(markdown: string): string {
  if (!STARTS.test(markdown) && !SEVERAL_LINES.test(markdown)) return markdown;
  return markdown.replace(/^[ \t]*([#+=-]|\d{1,9}(?=[.)]))/gm, (_all, start: string) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** An address between angle brackets, without a character that any reader of Markdown takes for its end. */
export function markdownUrl(url: string): string {
  return `<${wellFormed(url).replace(/[<>()[\]\s\\]/g, percent)}>`;
}

function percent(character: string): string {
  const code = character.charCodeAt(0);
  return code < 128 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(character);
}
