import { decodeHTML } from 'entities';
import { type TagName, testNames } from '../../tag-names.js';
import type { Guard } from '../guard.js';
import { endsName, GREATER_THAN, isLetter, isSpace, SLASH, skipSpace } from './characters.js';
import { CUT_OFF, endOfDrawing, isDrawing } from './drawing.js';
import { tagNameAt } from './names.js';
import { readTag, type Tag } from './tag.js';

/** What is told of a page as it is read, in its order. Entities are decoded, names in lower case. */
export interface MarkupSink {
  text(data: string): void;
  /** A text of white space alone, from one place in markup to another. */
  blank(markup: string, from: number, to: number): void;
  comment(data: string): void;
  /** A declaration, a processing instruction, a section of CDATA or an end tag without a name. */
  declaration(): void;
  open(tag: Tag): void;
  close(name: TagName): void;
}

/** Elements whose content is text up to their own end tag. Of a title's alone entities are decoded. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
const isRaw = testNames((name) => RAW.has(name));
const UNFINISHED = -1;
const EXCLAMATION_MARK = 33;
const QUESTION_MARK = 63;

/** Markup on its way in. */
export interface Source {
  readonly sink: MarkupSink;
  readonly guard: Guard;
  markup: string;
  /** Whether this is all that is left of the page. If not, it ends with a space or in front of a `<`. */
  last: boolean;
  /** Whether no text comes behind it: the page's end, or a tag. */
  ends: boolean;
  /** The element whose content is text that is being read; empty where there is none. */
  raw: string;
}

/**
 * Reads markup up to the last token that is whole: tags, comments and text as htmlparser2 tells them apart. What the
 * page's end cuts off is left out, but text.
 * @returns where the rest starts that is not yet whole
 * @throws Failure of the guard and of the sink
 */
export function scan(source: Source): number {
  const { markup, last } = source;
  let at = 0;
  while (at < markup.length) {
    const next = source.raw === '' ? nextToken(markup, at) : rawEnd(source, at);
    if (next > at && !tellText(source, at, next)) return at;
    if (next === markup.length) return next;
    source.raw = '';
    at = scanToken(source, next);
    if (at === UNFINISHED) return last ? markup.length : next;
  }
  return at;
}

/** @returns false where it is white space so far, and text may still come behind it */
function tellText(source: Source, from: number, to: number): boolean {
  const { markup, ends, raw, sink } = source;
  const isBlank = raw === '' && skipSpace(markup, from) >= to;
  if (isBlank && to === markup.length && !ends) return false;
  if (isBlank) sink.blank(markup, from, to);
  else sink.text(textOf(source, from, to));
  return true;
}

/** Where the next `<` stands that is no text. */
function nextToken(markup: string, from: number): number {
  let at = markup.indexOf('<', from);
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
  const tag = readTag(source.markup, at, source.guard);
  if (!tag) return UNFINISHED;
  if (tag.selfClosing) source.sink.open(tag);
  else if (isDrawing(tag.name)) return scanDrawing(source, tag);
  else {
    if (isRaw(tag.name)) source.raw = tag.name.text;
    source.sink.open(tag);
  }
  return tag.end;
}

/** Of what is only drawn nothing is told. */
function scanDrawing({ markup, last, sink }: Source, tag: Tag): number {
  const end = endOfDrawing(markup, tag.end);
  if (end === CUT_OFF && !last) return UNFINISHED;
  sink.open(tag);
  return end === CUT_OFF ? tag.end : end;
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

function textOf({ markup, raw }: Source, from: number, to: number): string {
  const text = markup.slice(from, to);
  return (raw === '' || raw === 'title') && text.includes('&') ? decodeHTML(text) : text;
}

/** What stands between an end tag's name and its end counts for nothing. */
function scanEndTag(source: Source, at: number): number {
  const { markup, sink } = source;
  const from = skipSpace(markup, at + 2);
  if (from === markup.length) return UNFINISHED;
  if (!isLetter(markup.charCodeAt(from))) return scanUpTo('>', source, from);
  let to = from + 1;
  while (to < markup.length && (!endsName(markup.charCodeAt(to)) || markup.charCodeAt(to) === SLASH)) to += 1;
  const end = markup.indexOf('>', to);
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
