import { createHmac } from 'node:crypto';
import type { Block } from '../../model.js';
import { fold } from '../fold.js';
import { renderText } from '../render/text.js';
import type { LearnedLimits } from './learned.js';

/** A typed note is kept on purpose, and a live blog's posts are its article. */
const KEPT_ROLES: ReadonlySet<Block['role']> = new Set(['editors-note', 'correction', 'live-update']);
/** A sign of these scripts says as much as two or three letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * A block's words as they are compared: undefined for what is never learned, such as pictures, embeds, code, typed
 * notes, and texts too short or too long. Digits stay: two scores are two texts.
 */
export function comparableText(block: Block, limits: LearnedLimits): string | undefined {
  if (block.type === 'image' || block.type === 'embed' || block.type === 'code') return undefined;
  if (KEPT_ROLES.has(block.role)) return undefined;
  const text = renderText([block]);
  if (text.length > limits.maxLearnedLength) return undefined;
  const folded = fold(text);
  const width = folded.length + (folded.match(DENSE)?.length ?? 0) * 1.5;
  return width < limits.minLearnedLength ? undefined : folded;
}

/**
 * Makes prints: 64 bits of an HMAC-SHA256 over host and text, as 13 letters and digits. Each host has prints of its
 * own, and none can be forged without the key.
 */
export function createPrinter({ key, host }: { readonly key: string; readonly host: string }) {
  return (folded: string): string =>
    createHmac('sha256', key)
      .update(`${host}\n${folded}`)
      .digest()
      .readBigUInt64BE(0)
      .toString(32)
      .padStart(PRINT_LENGTH, '0');
}

export const PRINT_LENGTH = 13;
