import type { Document } from 'domhandler';
import { Parser } from 'htmlparser2';
import type { Limits } from '../../limits.js';
import { createGuard } from '../guard.js';
import { PageBuilder } from './builder.js';
import { completeSkeleton } from './skeleton.js';

/**
 * Reads HTML into a tree in one pass.
 * @throws Failure `page-too-deep`, `page-too-many-elements`, `page-too-many-attributes`
 */
export function parsePage(html: string, limits: Limits): Document {
  const builder = new PageBuilder(createGuard(limits));
  new Parser(builder).end(html);
  completeSkeleton(builder.root);
  return builder.root;
}
