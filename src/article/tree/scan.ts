import { decodeHTML } from 'entities';
import { testNames } from '../../tag-names.js';
import { endsName, GREATER_THAN, isLetter, isSpace, LESS_THAN, SLASH, skipSpace } from './characters.js';
import { endOfDrawing, isDrawing } from './drawing.js';
import { tagNameAt } from './names.js';
import { holdsAmpersand, type Source, UNFINISHED } from './source.js';
import { readTag, type Tag } from './tag.js';

/** Elements whose content is text up to their own end tag. Of a title's alone entities are decoded. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
const isRaw = testNames((name) => RAW.has(name));
const EXCLAMATION_MARK = 33;
const QUESTION_MARK = 63;

/**
 * Reads markup up to the last token that is whole: tags, comments and text as htmlparser2 tells them apart. What the
 * page's end cuts off is left out, but text.
 * @returns where the rest starts that is not yet whole
 * @throws Failure of the guard and of the sink
 */
export function scan(source: Source): number {
  const { markup, last } = source;
  source.ampersand = -1;
  let at = 0;
  while (at < markup.length) {
    const ink = source.raw === '' ? skipSpace(markup, at) : at;
    const next = source.raw === '' ? nextToken(markup, ink) : rawEnd(source, at);
    if (next > at && !tellText(source, at, next, ink === next)) return at;
    if (next === markup.length) return next;
    source.raw = '';
    at = scanToken(source, next);
    if (at === UNFINISHED) return last ? markup.length : next;
  }
  return at;
}

/** @returns false where it is white space so far, and text may still come behind it */
function tellText(source: Source, from: number, to: number, isBlank: boolean): boolean {
  const { markup, ends, sink } = source;
  if (isBlank && to === markup.length && !ends) return false;
  if (isBlank) sink.blank(markup, from, to);
  else sink.text(textOf(source, from, to));
  return true;
}

/** Where the next `<` stands that is no text. */
function nextToken(markup: string, from: number): number {
  // Most tags stand right behind another or behind white space.
  let at = markup.charCodeAt(from) === LESS_THAN ? from : markup.indexOf('<', from);
  while (at >= 0 && !startsToken(markup, at + 1)) at = markup.indexOf('<', at + 1);
  return at < 0 ? markup.length : at;
}

/** Whether a piece of a page starts with markup, and with no text. */
export function startsMarkup(markup: string): boolean {
  return markup.startsWith('<') && startsToken(markup, 1);
}

/** @param at behind a `<` */
function startsToken(markup: string, at: number): boolean {
  const unit = markup.charCodeAt(at);
  if (unit === SLASH) return markup.charCodeAt(skipSpace(markup, at + 1)) !== GREATER_THAN;
  return isLetter(unit) || unit === EXCLAMATION_MARK || unit === QUESTION_MARK;
}

/** @returns the place behind the token, UNFINISHED where it is not whole */
function scanToken(source: Source, at: number): number {
  const unit = source.markup.charCodeAt(at + 1);
  if (unit === SLASH) return scanEndTag(source, at);
  if (unit === EXCLAMATION_MARK) return scanDeclaration(source, at);
  if (unit === QUESTION_MARK) return scanUpTo('>', source, at);
  const tag = readTag(source, at);
  if (!tag) return UNFINISHED;
  if (isDrawing(tag.name) && !tag.selfClosing) return scanDrawing(source, tag);
  if (isRaw(tag.name) && !tag.selfClosing) source.raw = tag.name.text;
  source.sink.open(tag);
  return tag.end;
}

/** Of what is only drawn nothing is told. */
function scanDrawing({ markup, last, sink }: Source, tag: Tag): number {
  const end = endOfDrawing(markup, tag.end);
  if (end === UNFINISHED && !last) return UNFINISHED;
  sink.open(tag);
  return end === UNFINISHED ? tag.end : end;
}

/** Where the end tag of the element stands whose content is text. */
function rawEnd({ markup, raw }: Source, from: number): number {
  let at = markup.indexOf('</', from);
  while (at >= 0) {
    const behind = at + 2 + raw.length;
    const unit = markup.charCodeAt(behind);
    if ((unit === GREATER_THAN || isSpace(unit)) && markup.slice(at + 2, behind).toLowerCase() === raw)
      return at;
    at = markup.indexOf('</', at + 2);
  }
  return markup.length;
}

function textOf(source: Source, from: number, to: number): string {
  const { markup, raw } = source;
  const text = markup.slice(from, to);
  return (raw === '' || raw === 'title') && holdsAmpersand(source, from, to) ? decodeHTML(text) : text;
}

/** What stands between an end tag's name and its end counts for nothing. */
function scanEndTag(source: Source, at: number): number {
  const { markup, sink } = source;
  const from = skipSpace(markup, at + 2);
  if (from === markup.length) return UNFINISHED;
  if (!isLetter(markup.charCodeAt(from))) return scanUpTo('>', source, from);
  let to = from + 1;
  while (to < markup.length && (!endsName(markup.charCodeAt(to)) || markup.charCodeAt(to) === SLASH)) to += 1;
  const end = markup.charCodeAt(to) === GREATER_THAN ? to : markup.indexOf('>', to);
  if (end < 0) return UNFINISHED;
  sink.close(tagNameAt(markup, from, to));
  return end + 1;
}

function scanDeclaration(source: Source, at: number): number {
  const { markup, last, sink } = source;
  if (markup.startsWith('[CDATA[', at + 2)) return scanUpTo(']]>', source, at);
  if (!markup.startsWith('--', at + 2)) return scanUpTo('>', source, at);
  // The dashes that start a comment may be those that end it.
  const end = markup.indexOf('-->', at + 2);
  if (end < 0 && !last) return UNFINISHED;
  sink.comment(markup.slice(at + 4, end < 0 ? markup.length : end));
  return end < 0 ? markup.length : end + 3;
}

function scanUpTo(mark: string, { markup, sink }: Source, from: number): number {
  const at = markup.indexOf(mark, from);
  if (at < 0) return UNFINISHED;
  sink.declaration();
  return at + mark.length;
}
