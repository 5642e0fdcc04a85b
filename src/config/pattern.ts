import type { CompiledPhrase } from '../article/boilerplate/phrase.js';

const UNBOUNDED = /(?<!\\)[*+]|\{\d*,\}/;
const REPEATED_GROUP = /(?<!\\)\)[*+{]/;

/**
 * Compiles a rule's regular expression so that it matches folded text in full.
 * @param words folded words of which every match has one
 * @throws SyntaxError when it could take more than linear time, or is no regular expression
 */
export function compilePattern(pattern: string, words: readonly string[]): CompiledPhrase {
  if (UNBOUNDED.test(pattern)) throw new SyntaxError('no *, + or {n,}: say how many at most, such as {0,40}');
  if (REPEATED_GROUP.test(pattern)) throw new SyntaxError('a group may be followed by ? but not be repeated');
  return { pattern: new RegExp(`^\\s(?:${pattern.replaceAll(' ', '\\s')})$`, 'u'), anchors: words };
}
