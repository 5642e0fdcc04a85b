import type { Block } from '../../model.js';
import type { Fate, Original } from './explanation.js';
import type { Paint } from './paint.js';
import type { Outcome } from './parts.js';

/** A fate, where it stands in the page, and the text that had it. */
export interface Piece {
  at: number;
  readonly fate: Fate;
  readonly original: Original[];
}

/** The pieces of what was told; `byIndex` has the one of each entry, posts with the block or removal they came to. */
export function piecesOf(
  told: Paint['told'],
  outcome: Outcome,
): { byIndex: (Piece | undefined)[]; all: Piece[] } {
  const wanted = new Set(outcome.blocks);
  const left = [...outcome.left];
  const blocks = new Map<Block, Piece>();
  for (const { colour, at } of told)
    if (colour.kind === 'block' && wanted.has(colour.block)) blocks.set(colour.block, pieceOf(colour, at));
  const lifted = new Map(
    [...blocks].flatMap(([block, piece]) => (block.type === 'embed' ? [[block.embed, piece]] : [])),
  );
  const claim = (embed: string, at: number | undefined): Piece | undefined => {
    const index = left.findIndex((one) => one.embed === embed);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found && pieceOf({ kind: 'removed', removal: found.removal }, at);
  };
  const byIndex = told.map(({ colour, at }): Piece | undefined => {
    if (colour.kind === 'block') return blocks.get(colour.block);
    if (colour.kind !== 'embed') return pieceOf(colour, at);
    const block = lifted.get(colour.embed);
    lifted.delete(colour.embed);
    if (block) block.at = at ?? block.at;
    return block ?? claim(colour.embed, at);
  });
  for (const { embed } of [...left]) byIndex.push(claim(embed, Number.POSITIVE_INFINITY));
  const all = [...new Set(byIndex)].filter(
    (piece) => piece !== undefined && piece.fate.kind !== 'untold',
  ) as Piece[];
  return { byIndex, all: inOrder(all, [...blocks.values()]) };
}

function pieceOf(fate: Fate, at = Number.NaN): Piece {
  return { fate, at, original: [] };
}

/** What no place is known of stands behind what was told before it; blocks stand in the record's order, come what may. */
function inOrder(all: Piece[], blocks: readonly Piece[]): Piece[] {
  let last = 0;
  for (const piece of all) {
    if (piece.fate.kind === 'block') continue;
    if (Number.isNaN(piece.at)) piece.at = last;
    last = piece.at;
  }
  last = 0;
  for (const piece of blocks) {
    piece.at = Number.isNaN(piece.at) ? last : Math.max(piece.at, last);
    last = piece.at;
  }
  return all;
}
