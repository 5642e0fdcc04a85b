import type { Document } from 'domhandler';
import type { Limits } from '../../limits.js';
import { createGuard } from '../guard.js';
import { PageBuilder } from './builder.js';
import { scan, startsMarkup } from './scan.js';
import { completeSkeleton } from './skeleton.js';
import { sourceOf } from './source.js';

export interface Parsed {
  readonly document: Document;
  /** Whether the page asks for a password somewhere. */
  readonly asksPassword: boolean;
}

/**
 * Reads HTML into a tree in one pass.
 * @throws Failure `page-too-deep`, `page-too-many-elements`, `page-too-many-attributes`
 */
export function parsePage(html: string, limits: Limits): Document {
  return readPage([html], limits).document;
}

/** As parsePage, of HTML in pieces that end with a space or in front of a `<`, with what was seen on the way. */
export function readPage(pieces: readonly string[], limits: Limits): Parsed {
  const guard = createGuard(limits);
  const sink = new PageBuilder(guard);
  const source = sourceOf('', sink, guard);
  let rest = '';
  for (let at = 0; at < pieces.length; ) {
    const { markup, next } = joined(rest, pieces, at);
    source.markup = markup;
    source.last = next === pieces.length;
    source.ends = source.last || startsMarkup(pieces[next] ?? '');
    rest = markup.slice(scan(source));
    at = next;
  }
  sink.end();
  completeSkeleton(sink.document);
  return { document: sink.document, asksPassword: sink.asksPassword };
}

/**
 * What is left with the pieces that follow, so many that a token longer than all of them is not read again and again.
 * Joined it is one string from end to end, in which every search is several times faster than in a sum of strings.
 */
function joined(rest: string, pieces: readonly string[], from: number): { markup: string; next: number } {
  let next = from;
  for (
    let length = rest.length;
    next < pieces.length && (next === from || length < 2 * rest.length);
    next += 1
  ) {
    length += pieces[next]?.length ?? 0;
  }
  const parts = pieces.slice(from, next);
  return { markup: rest === '' && parts.length === 1 ? (parts[0] ?? '') : [rest, ...parts].join(''), next };
}
