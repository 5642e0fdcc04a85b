import { MARKS } from '../../../src/article/learned/sightings.js';
import type { WindowArticle } from '../../../src/store/learned/window.js';

export type Mark = keyof typeof MARKS;

/** A print that only a name stands for. */
export const print = (name: string): string => name.replace(/[^0-9a-v]/g, '').padStart(13, '0');

export const bits = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum | MARKS[mark], 0);

/** An article of a window: what it is about, and its blocks with what was noticed of each. */
export function seen(
  at: number,
  blocks: Readonly<Record<string, readonly Mark[]>>,
  change: Partial<WindowArticle> = {},
): WindowArticle {
  return {
    article: `a-${String(at).padStart(32, '0')}`,
    version: 0,
    snapshot: 's'.repeat(64),
    entry: `a-${String(at).padStart(32, '0')}-e`,
    story: `story-${at}`,
    day: `2026-03-${String((at % 28) + 1).padStart(2, '0')}`,
    embeds: false,
    prints: new Map(Object.entries(blocks).map(([name, marks]) => [print(name), bits(marks)])),
    ...change,
  };
}

/** Articles of which the first so many have a block. */
export function windowOf(
  count: number,
  having: number,
  marks: readonly Mark[],
  change: (at: number) => Partial<WindowArticle> = () => ({}),
): WindowArticle[] {
  return Array.from({ length: count }, (_, at) => seen(at, at < having ? { block: marks } : {}, change(at)));
}
