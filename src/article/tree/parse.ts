import type { Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import type { Limits } from '../../limits.js';
import { createGuard } from '../guard.js';
import { PageBuilder } from './builder.js';
import { completeSkeleton } from './skeleton.js';
import { PageTokenizer } from './tokenizer.js';

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

/** As parsePage, of HTML in pieces that end with a space, with what was seen on the way. */
export function readPage(pieces: readonly string[], limits: Limits): Parsed {
  const builder = new PageBuilder(createGuard(limits));
  const parser = new Parser(builder, { Tokenizer: PageTokenizer });
  for (const piece of pieces) parser.write(piece);
  parser.end();
  completeSkeleton(builder.root);
  return { document: builder.root, asksPassword: builder.asksPassword };
}
