import { bareAddressOf } from '../detect/bare-url.js';
import type { FlattenedPart } from './find.js';

/** Lines that are nothing but a post's address stand for the post, as such paragraphs do in a page. */
export function takeAddresses(parts: readonly FlattenedPart[], pageUrl: string): FlattenedPart[] {
  return parts.map((part) => {
    const embed = 'line' in part ? bareAddressOf(part.line, pageUrl) : undefined;
    return embed ? { embed } : part;
  });
}
