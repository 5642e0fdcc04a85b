import { decodeHTMLAttribute } from 'entities';
import type { Guard } from '../guard.js';
import {
  DOUBLE_QUOTE,
  EQUALS,
  endsName,
  GREATER_THAN,
  isSpace,
  SINGLE_QUOTE,
  SLASH,
  skipSpace,
} from './characters.js';
import { classNames, lowerName } from './names.js';

/** A start tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** By name in lower case, entities decoded; of several of one name the first. */
  readonly attributes: Record<string, string>;
  /** Whether it ends in `/>`. */
  readonly selfClosing: boolean;
  /** The place behind it. */
  readonly end: number;
}

/**
 * The start tag whose `<` stands at a place; undefined where the markup ends before it does.
 * @throws Failure `page-too-many-attributes`
 */
export function readTag(markup: string, start: number, guard: Guard): Tag | undefined {
  let at = start + 1;
  while (at < markup.length && !endsName(markup.charCodeAt(at))) at += 1;
  const name = lowerName(markup.slice(start + 1, at));
  const attributes: Record<string, string> = {};
  let count = 0;
  let selfClosing = false;
  while (at < markup.length) {
    const unit = markup.charCodeAt(at);
    if (unit === GREATER_THAN) return { name, attributes, selfClosing, end: at + 1 };
    if (unit === SLASH) selfClosing = true;
    else if (!isSpace(unit)) {
      selfClosing = false;
      count += 1;
      guard.attributes(count);
      at = readAttribute(markup, at, attributes) - 1;
    }
    at += 1;
  }
  return undefined;
}

/** @returns the place behind it; the markup's end, where that comes first and nothing was read */
function readAttribute(markup: string, start: number, attributes: Record<string, string>): number {
  let at = start + 1;
  while (at < markup.length && markup.charCodeAt(at) !== EQUALS && !endsName(markup.charCodeAt(at))) at += 1;
  const name = lowerName(markup.slice(start, at));
  at = skipSpace(markup, at);
  if (at === markup.length) return at;
  if (markup.charCodeAt(at) !== EQUALS) {
    put(attributes, name, '');
    return at;
  }
  const from = skipSpace(markup, at + 1);
  const quote = markup.charCodeAt(from);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return readBare(markup, from, name, attributes);
  const to = markup.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", from + 1);
  if (to < 0) return markup.length;
  put(attributes, name, markup.slice(from + 1, to));
  return to + 1;
}

/** A value without quotes: it ends with white space or with the tag. */
function readBare(markup: string, from: number, name: string, attributes: Record<string, string>): number {
  let at = from;
  while (at < markup.length && markup.charCodeAt(at) !== GREATER_THAN && !isSpace(markup.charCodeAt(at)))
    at += 1;
  put(attributes, name, markup.slice(from, at));
  return at;
}

function put(attributes: Record<string, string>, name: string, written: string): void {
  if (Object.hasOwn(attributes, name)) return;
  const value = written.includes('&') ? decodeHTMLAttribute(written) : written;
  attributes[name] = name === 'class' ? classNames(value) : value;
}
