import type { Element } from 'domhandler';
import type { Block, CleanedArticle, Removal } from '../../model.js';
import type { Explanation, Fate, Original, Part } from './explanation.js';
import type { Paint } from './paint.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Line, Span } from './sheet.js';

/** What the record came to, for the fates that are only known at its end. */
export interface Outcome {
  /** The blocks of the record, as they were told. */
  readonly blocks: readonly Block[];
  readonly main: readonly Element[];
  readonly metadata: Pick<CleanedArticle, 'title' | 'subtitle'>;
  /** Embeds that are not in the record, or not once more. */
  readonly left: readonly { readonly embed: string; readonly removal: Removal }[];
}

/** Puts a page and its record beside each other. */
export function explanationOf(paint: Paint, outcome: Outcome): Explanation {
  const { byIndex, all } = piecesOf(paint.told, outcome);
  const main = paint.spansOf(outcome.main);
  for (const line of paint.sheet.lines) {
    for (const segment of segmentsOf(paint, line)) {
      const original = originalOf(paint, line, segment);
      const piece = byIndex[segment.index - 1];
      if (!original.text) continue;
      if (piece && piece.fate.kind !== 'untold') piece.original.push(original);
      else {
        const fate = piece?.fate ?? fateOfRest(original.text, segment, main, outcome);
        all.push({ at: segment.from, fate, original: [original] });
      }
    }
  }
  return { parts: joined(all), cut: paint.sheet.cut };
}

interface Segment extends Span {
  readonly index: number;
}

/** The parts of a line whose characters share a fate. */
function segmentsOf(paint: Paint, line: Line): Segment[] {
  const segments: Segment[] = [];
  for (let from = line.from; from < line.to; ) {
    const index = paint.at(from);
    let to = from + 1;
    while (to < line.to && paint.at(to) === index) to++;
    segments.push({ from, to, index });
    from = to;
  }
  return segments;
}

function originalOf({ sheet }: Paint, { tag, lang, dir }: Line, { from, to }: Span): Original {
  const text = sheet.text.slice(from, to).trim();
  return { text, tag, ...(lang && { lang }), ...(dir && { dir }) };
}

function fateOfRest(text: string, { from }: Span, main: readonly Span[], { metadata }: Outcome): Fate {
  for (const field of ['title', 'subtitle'] as const) {
    if (metadata[field] === text) return { kind: 'field', field };
  }
  return { kind: main.some((span) => from >= span.from && from < span.to) ? 'unused' : 'not-chosen' };
}

/** In the page's order; what has no text of its own goes before the text that stands there. */
function joined(pieces: readonly Piece[]): Part[] {
  const order = [...pieces].sort(
    (one, other) => one.at - other.at || Math.sign(one.original.length) - Math.sign(other.original.length),
  );
  const parts: (Fate & { original: Original[] })[] = [];
  for (const { fate, original } of order) {
    const last = parts.at(-1);
    if (last && goTogether(last, fate)) last.original.push(...original);
    else parts.push({ ...fate, original: [...original] });
  }
  return parts;
}

function goTogether(one: Fate, other: Fate): boolean {
  if (one.kind === 'untold') return other.kind === 'untold' && one.step === other.step;
  return one.kind === other.kind && (one.kind === 'not-chosen' || one.kind === 'unused');
}
