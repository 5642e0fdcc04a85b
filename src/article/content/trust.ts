import type { Element } from 'domhandler';
import { attributeOf, ITEMPROP, ROLE } from '../../sought.js';
import { askOfNames, tagOf, testNames } from '../../tag-names.js';
import type { Kind } from './vocabulary.js';

/** Their names say what the page is, not where its parts are. */
export const isWhole = testNames((name) => name === 'html' || name === 'body');

/** How far tags are trusted to hold the article. */
const TAGS = new Map([
  ['nav', 0.05],
  ['footer', 0.1],
  ['aside', 0.15],
  ['form', 0.3],
  ['header', 0.8],
  ['button', 0.05],
  ['details', 0.7],
  ['article', 1.1],
  ['main', 1.1],
]);
const ROLES = new Map([
  ['navigation', 0.05],
  ['complementary', 0.15],
  ['contentinfo', 0.1],
  ['banner', 0.3],
  ['search', 0.1],
  ['menu', 0.1],
]);
const KINDS = {
  body: 1.25,
  standfirst: 0.9,
  caption: 0.1,
  credit: 0.2,
  never: 0.15,
  maybe: 0.7,
} as const;

const trustOfTag = askOfNames((name) => TAGS.get(name) ?? 1);

/** How far an element's own tag, role and name let it be trusted to hold the article: 1 is neutral. */
export function trustOf(element: Element, kind: Kind | undefined): number {
  const tag = tagOf(element);
  if (isWhole(tag)) return 1;
  let trust = trustOfTag(tag);
  const role = attributeOf(element, ROLE);
  const itemprop = attributeOf(element, ITEMPROP);
  if (role) trust *= ROLES.get(role) ?? 1;
  if (itemprop && ARTICLE_BODY.test(itemprop)) trust *= 1.5;
  if (kind) trust *= KINDS[kind.as];
  return trust;
}

/** What microdata calls the article's text. */
export const ARTICLE_BODY = /\barticleBody\b/i;
