import { bitsOfClasses, type ClassNames, classNames } from '../../class-names.js';
import type { TagName } from '../../tag-names.js';
import { decodeAttribute } from './attribute-entities.js';
import {
  DOUBLE_QUOTE,
  EQUALS,
  endOfName,
  endsName,
  GREATER_THAN,
  isSpace,
  SINGLE_QUOTE,
  SLASH,
  skipSpace,
} from './characters.js';
import { type AttributeName, attributeName, tagNameAt } from './names.js';
import { holdsAmpersand, type Source } from './source.js';

/** A start tag. */
export interface Tag {
  readonly name: TagName;
  /** By name in lower case, entities decoded; of several of one name the first. */
  readonly attributes: Record<string, string>;
  /** Of all of them, as a ReadElement has them. */
  readonly bits: number;
  readonly classes: ClassNames | undefined;
  /** Whether it ends in `/>`. */
  readonly selfClosing: boolean;
  /** The place behind it. */
  readonly end: number;
}

interface Draft extends Tag {
  bits: number;
  /** Of the names of its attributes. */
  marks: number;
  classes: ClassNames | undefined;
  selfClosing: boolean;
  end: number;
}

/**
 * The start tag whose `<` stands at a place; undefined where the markup ends before it does.
 * @throws Failure `page-too-many-attributes`
 */
export function readTag(source: Source, start: number): Tag | undefined {
  const { markup, guard } = source;
  let at = endOfName(markup, start + 1);
  const name = tagNameAt(markup, start + 1, at);
  const tag: Draft = {
    name,
    attributes: {},
    bits: 0,
    marks: 0,
    classes: undefined,
    selfClosing: false,
    end: 0,
  };
  for (let count = 0; at < markup.length; at += 1) {
    const unit = markup.charCodeAt(at);
    if (unit === GREATER_THAN) {
      tag.end = at + 1;
      return tag;
    }
    if (unit === SLASH) tag.selfClosing = true;
    else if (!isSpace(unit)) {
      tag.selfClosing = false;
      count += 1;
      guard.attributes(count);
      at = readAttribute(source, at, tag) - 1;
    }
  }
  return undefined;
}

/** @returns the place behind it; the markup's end, where that comes first and nothing was read */
function readAttribute(source: Source, start: number, tag: Draft): number {
  const { markup } = source;
  let at = start + 1;
  for (; at < markup.length; at += 1) {
    const unit = markup.charCodeAt(at);
    if (unit === EQUALS || endsName(unit)) break;
  }
  const name = attributeName(markup, start, at);
  at = skipSpace(markup, at);
  if (at === markup.length) return at;
  if (markup.charCodeAt(at) !== EQUALS) {
    put(tag, name, '', false);
    return at;
  }
  const from = skipSpace(markup, at + 1);
  const quote = markup.charCodeAt(from);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return readBare(source, from, name, tag);
  const to = markup.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", from + 1);
  if (to < 0) return markup.length;
  put(tag, name, markup.slice(from + 1, to), holdsAmpersand(source, from + 1, to));
  return to + 1;
}

/** A value without quotes: it ends with white space or with the tag. */
function readBare(source: Source, from: number, name: AttributeName, tag: Draft): number {
  const { markup } = source;
  let at = from;
  while (at < markup.length && markup.charCodeAt(at) !== GREATER_THAN && !isSpace(markup.charCodeAt(at)))
    at += 1;
  put(tag, name, markup.slice(from, at), holdsAmpersand(source, from, at));
  return at;
}

function put(tag: Draft, { name, bits, mark }: AttributeName, written: string, hasEntities: boolean): void {
  if ((tag.marks & mark) !== 0 && Object.hasOwn(tag.attributes, name)) return;
  tag.marks |= mark;
  const value = hasEntities ? decodeAttribute(written) : written;
  tag.bits |= bits;
  if (name === 'class' && value !== '') putClasses(tag, classNames(value));
  else tag.attributes[name] = value;
}

function putClasses(tag: Draft, classes: ClassNames): void {
  tag.bits |= bitsOfClasses(classes);
  tag.classes = classes;
  tag.attributes.class = classes.text;
}
