import type { Element } from 'domhandler';
import type { NestedPost } from '../../model.js';
import { readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { Parsed, Words } from '../provider.js';
import { readUrl } from '../url.js';
import { timeOfStatus } from './id.js';
import { isHandle, matchStatus } from './url.js';

/** Reads the JSON that Substack keeps beside a post: it holds the post's words, so no network is needed. */
export function parseSubstack(element: Element): Parsed | undefined {
  const data = readJson(element.attribs['data-attrs'] ?? '');
  const url = readUrl(text(data?.url)?.replace(/\)$/, ''));
  const ref = url && matchStatus(url);
  if (!data || !ref) return undefined;
  const quoted = quotedIn(data.quoted_tweet);
  return { ref, words: { ...wordsIn(data, ref.ref), ...(quoted && { quoted }) } };
}

function wordsIn(data: Readonly<Record<string, unknown>>, id: string | undefined): Words {
  const handle = isHandle(data.username) ? data.username : undefined;
  const name = cleanLine(data.name);
  const published = id && timeOfStatus(id);
  return {
    ...wordsOf(textPieces(text(data.full_text) ?? '')),
    ...(handle && { author: { ...(name && { name }), handle, url: `https://x.com/${handle}` } }),
    ...(published && { published }),
  };
}

function quotedIn(data: unknown): NestedPost | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const words = wordsIn({ ...data }, undefined);
  return words.text ? { provider: 'x', ...words } : undefined;
}
