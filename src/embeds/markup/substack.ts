import type { Element } from 'domhandler';
import { type Json, readJson, text } from '../json.js';
import type { EmbedRef, Parsed } from '../provider.js';

/** What Substack keeps of an embed beside it, as JSON. */
export function substackData(element: Element): Json {
  return readJson(element.attribs['data-attrs'] ?? '') ?? {};
}

/** The video of Substack's wrapper for players: its data name the video. */
export function ofSubstack(
  element: Element,
  read: (id: string) => EmbedRef | undefined,
  name = 'videoId',
): Parsed | undefined {
  const ref = read(text(substackData(element)[name]) ?? '');
  return ref && { ref };
}
