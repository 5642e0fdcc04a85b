import { EMBED_BOUNDS } from '../../limits.js';
import { type Json, text } from '../json.js';
import { unescapeHtml } from '../markup/html.js';
import type { Piece } from '../markup/pieces.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { Words } from '../provider.js';
import { readUrl } from '../url.js';
import { linksIn } from './entities.js';

/** What a client leaves out at the end: links to what is attached. */
const ONLY_LINKS = /^(?:\s*https?:\/\/t\.co\/\w+)*\s*$/;
/** And at the start: who is replied to. */
const ONLY_MENTIONS = /^(?:@\w+\s+)*$/;

/** The words of a status: what is shown of it, links opened, escapes undone only after the cutting. */
export function readText(body: Json): Pick<Words, 'text' | 'html' | 'links'> {
  const source = (text(body.text) ?? '').slice(0, EMBED_BOUNDS.maxEmbedMarkupLength);
  const [start, end] = shownRange(source, body.display_text_range);
  const links = linksIn(source, body.entities);
  const runs: Piece[][] = [];
  let at = start;
  for (const link of links) {
    if (link.start < at || link.start >= end) continue;
    runs.push(textPieces(unescapeHtml(source.slice(at, link.start))));
    if (link.shown && readUrl(link.url)) runs.push([{ kind: 'link', text: link.shown, href: link.url }]);
    at = link.end;
  }
  runs.push(textPieces(unescapeHtml(source.slice(at, end))));
  const { text: shown, html, links: found } = wordsOf(runs.flat());
  return { ...(shown && { text: shown, html }), ...(found && { links: found }) };
}

/**
 * The part of the text that is shown, in UTF-16 units. The range counts code points in some answers and UTF-16 units
 * in others, so it is believed only where what it cuts off is what a client leaves out.
 */
function shownRange(source: string, range: unknown): [number, number] {
  const whole: [number, number] = [0, source.length];
  if (!Array.isArray(range)) return whole;
  const [from, to] = range;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from) return whole;
  const points = [...source];
  const byPoints: [number, number] = [lengthOf(points, from), lengthOf(points, to)];
  for (const [start, end] of [byPoints, [from, to] as [number, number]]) {
    if (ONLY_MENTIONS.test(source.slice(0, start)) && ONLY_LINKS.test(source.slice(end))) return [start, end];
  }
  return whole;
}

function lengthOf(points: readonly string[], count: number): number {
  return points.slice(0, count).join('').length;
}
