import type { TagName } from '../../tag-names.js';
import type { Guard } from '../guard.js';
import type { Tag } from './tag.js';

/** In the place of a place: the markup ends before what is read is whole. */
export const UNFINISHED = -1;

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
  /** Where the first ampersand stands from the place on that was asked for last. */
  ampersand: number;
}

/** Markup of which nothing has been read. */
export function sourceOf(markup: string, sink: MarkupSink, guard: Guard): Source {
  return { markup, sink, guard, last: true, ends: true, raw: '', ampersand: -1 };
}

/**
 * Whether an ampersand stands in a stretch of the markup. To be asked from front to back: few stretches have one, and
 * so each is searched for once, not in each of thousands of short values.
 */
export function holdsAmpersand(source: Source, from: number, to: number): boolean {
  if (source.ampersand < from) {
    const next = source.markup.indexOf('&', from);
    source.ampersand = next < 0 ? source.markup.length : next;
  }
  return source.ampersand < to;
}
