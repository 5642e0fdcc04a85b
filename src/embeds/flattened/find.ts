import type { Embed } from '../../model.js';

/** Finds the posts whose words stand among the lines of a text. */
export function findFlattenedPosts(lines: readonly string[]): ({ line: string } | { embed: Embed })[] {
  return lines.map((line) => ({ line }));
}
