import { MARKS } from '../../article/learned/sightings.js';
import type { WindowArticle } from '../../store/learned/window.js';

/** So many long paragraphs in common, and so large a share of the shorter article's, make two articles one story. */
const COMMON = 3;
const COMMON_SHARE = 0.5;

/**
 * How many stories articles tell, up to a number. A wire story in two sections, or a live blog that comes out under a
 * new address each day, is one: the same title, or the same paragraphs in the middle.
 * @param print of the block in question, which counts for nothing itself
 */
export function countStories(print: string, articles: readonly WindowArticle[], enough: number): number {
  const told: { title: string; body: ReadonlySet<string> }[] = [];
  for (const article of articles) {
    const story = { title: article.story, body: bodyOf(article, print) };
    if (!told.some((other) => other.title === story.title || isCopy(other.body, story.body)))
      told.push(story);
    if (told.length >= enough) break;
  }
  return told.length;
}

function bodyOf({ prints }: WindowArticle, without: string): ReadonlySet<string> {
  const isBody = (marks: number) => (marks & MARKS.long) !== 0 && (marks & MARKS.edge) === 0;
  return new Set(
    [...prints].flatMap(([print, marks]) => (isBody(marks) && print !== without ? [print] : [])),
  );
}

function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((print) => other.has(print)).length;
  return common >= COMMON && common >= Math.min(one.size, other.size) * COMMON_SHARE;
}
