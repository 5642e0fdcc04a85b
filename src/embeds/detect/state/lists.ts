import type { Embed } from '../../../model.js';
import { embedsOfItem } from './item.js';
import { keyOfItem } from './words.js';

/** Embeds that page state names, and the texts beside them in the same list. */
export interface Listed {
  readonly embeds: readonly Embed[];
  /** The key of the text before, and of that behind. */
  readonly before?: string;
  readonly after?: string;
}

const MAX_VALUES = 60_000;
const MAX_ITEMS = 2_000;
const MAX_DEPTH = 40;

/** Finds the lists of page state in which embeds stand among texts. */
export function listedIn(state: unknown, pageUrl: string): Listed[] {
  const listed: Listed[] = [];
  const left = { values: MAX_VALUES };
  search(state, pageUrl, listed, left, 0);
  return listed;
}

function search(
  value: unknown,
  pageUrl: string,
  listed: Listed[],
  left: { values: number },
  depth: number,
): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || --left.values < 0) return;
  if (Array.isArray(value) && value.length > 1) listed.push(...inList(value.slice(0, MAX_ITEMS), pageUrl));
  for (const inner of Object.values(value)) search(inner, pageUrl, listed, left, depth + 1);
}

function inList(items: readonly unknown[], pageUrl: string): Listed[] {
  const embeds = items.map((item) => embedsOfItem(item, pageUrl));
  if (!embeds.some((found) => found.length)) return [];
  const keys = items.map((item, index) => (embeds[index]?.length ? undefined : keyOfItem(item)));
  return embeds.flatMap((found, index) => {
    if (!found.length) return [];
    const before = keys.slice(0, index).findLast((key) => key !== undefined);
    const after = keys.slice(index + 1).find((key) => key !== undefined);
    if (!before && !after) return [];
    return { embeds: found, ...(before && { before }), ...(after && { after }) };
  });
}
