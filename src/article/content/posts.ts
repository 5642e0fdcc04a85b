import type { Element } from 'domhandler';
import { headingLevel, isEmbed } from './elements.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';

/** More letters than this between the article and a post, and the post belongs to what stands between. */
const BETWEEN = 200;
/** Steps up from a container to what may hold posts of the article beside it. */
const REACH = 5;
/** Names in which no post is the article's. */
const OTHERS = new Set(['related', 'comments', 'navigation', 'footer', 'byline', 'dialog', 'infobox']);
const OTHER_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button']);
/** Elements that hold the whole of an article: what stands outside is of the page. */
const ENDS = new Set(['article', 'main', 'body', 'html']);

/**
 * Posts and players that stand beside the article's containers, not in them: above the first paragraph, between two
 * sections, right below the last. They come with the elements in reading order.
 */
export function withPosts(weighed: Weighed, mains: readonly number[]): number[] {
  if (!mains.length) return [];
  const scope = scopeOf(weighed, mains);
  const inside = new Set(mains);
  const posts: number[] = [];
  for (let i = scope.from; i < scope.end; i++) {
    if (inside.has(i) || isOthers(weighed, i, scope.from)) i = at(weighed.end, i) - 1;
    else if (isEmbed(weighed.nodes[i] as Element) && isNear(weighed, i, mains)) posts.push(i);
  }
  return [...mains, ...posts].sort((one, other) => one - other);
}

interface Scope {
  readonly from: number;
  readonly end: number;
}

/** The element around all containers, or around the one, and not more than the article element. */
function scopeOf({ nodes, parent, end }: Weighed, mains: readonly number[]): Scope {
  const first = mains[0] as number;
  const last = mains.at(-1) as number;
  let from = first;
  for (let steps = 0; from > 0; from = at(parent, from), steps++) {
    const { name } = nodes[from] as Element;
    if (ENDS.has(name)) break;
    const holdsAll = at(end, from) > last;
    if (holdsAll && steps >= REACH) break;
  }
  return { from, end: at(end, from) };
}

function isOthers({ nodes, kinds }: Weighed, index: number, scope: number): boolean {
  if (index === scope) return false;
  return OTHER_TAGS.has((nodes[index] as Element).name) || OTHERS.has(kinds[index]?.rule ?? '');
}

/** True between the title and the article, within it, or right below. */
function isNear(weighed: Weighed, index: number, mains: readonly number[]): boolean {
  const next = mains.find((main) => main > index);
  if (next !== undefined && next !== mains[0]) return true;
  const from = next === undefined ? at(weighed.end, mains.at(-1) as number) : index + 1;
  const to = next === undefined ? index : next;
  let between = 0;
  for (let i = from; i < to && between <= BETWEEN; i++) {
    // A heading starts something else.
    if (next === undefined && headingLevel(weighed.nodes[i] as Element)) return false;
    between += at(weighed.ownLetters, i);
  }
  return between <= BETWEEN;
}
