import type { Draft } from './blocks/draft.js';
import { endsSentence, isParagraph, lettersOpening, opensWithReadAlso, textOf } from './line-kinds.js';
import { leadsAway, leadsHome } from './links.js';

/** A link that is a sentence and shorter than this may be the article's own words. */
const SHORTEST_HEADLINE = 25;

/** A link to another article: nearly all of it is a link, or it opens with words that say so. */
export function isReadAlso(draft: Draft, pageUrl: string): boolean {
  const { letters, linked, block } = draft;
  if (block.type === 'list')
    return (
      linked >= letters * 0.8 &&
      block.items.length > 1 &&
      letters < block.items.length * 150 &&
      !leadsAway(draft.element, pageUrl)
    );
  if (!isParagraph(draft) && block.type !== 'heading' && block.type !== 'quote') return false;
  const text = textOf(draft);
  const lines = text.split('\n').length;
  if (lines > 1 && isParagraph(draft))
    return linked >= letters * 0.8 && letters < lines * 100 && !leadsAway(draft.element, pageUrl);
  if (letters > 250) return false;
  if ((linked > letters * 0.4 || letters < 40) && opensWithReadAlso(lettersOpening(text))) return true;
  if (linked < letters * 0.8 || !linked || letters >= 120 || block.type === 'heading') return false;
  if (!endsSentence(text)) return true;
  return linked >= letters * 0.95 && letters > SHORTEST_HEADLINE && leadsHome(draft.element, pageUrl);
}
