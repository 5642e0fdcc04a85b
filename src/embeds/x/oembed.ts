import { isTag } from 'domhandler';
import { ask } from '../ask.js';
import { answerKey } from '../cache.js';
import { X_OEMBED } from '../endpoints.js';
import { type Json, readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { parseMarkup } from '../markup/parse.js';
import type { Answer, Asking, Words } from '../provider.js';
import { parseBlockquote } from './blockquote.js';
import type { Said } from './resolve.js';
import { isHandle, statusRef } from './url.js';

/** Asks X's documented oEmbed, whose answer is the very markup that pages embed. */
export async function askOembed(id: string, handle: string | undefined, asking: Asking): Promise<Said> {
  const url = `https://twitter.com/${handle && isHandle(handle) ? handle : 'i'}/status/${id}`;
  const query = new URLSearchParams({ url, omit_script: '1', hide_thread: '1', dnt: '1', lang: 'en' });
  const reply = await ask(asking, 'x', X_OEMBED, `/oembed?${query}`, { about: answerKey('x', id) });
  if (reply.againMs !== undefined)
    return { kind: 'passing', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  if (reply.status === 404) return { kind: 'missing', at: X_OEMBED.name };
  const body = readJson(reply.body);
  if (reply.status === 403) return { kind: 'answer', answer: refusal(body) };
  const answer = reply.status === 200 && body ? readMarkup(body, id) : undefined;
  return answer ? { kind: 'answer', answer } : { kind: 'unclear' };
}

/** 403 with these words is a protected account (or an age limit); without them, a suspended one. */
function refusal(body: Json | undefined): Answer {
  const isPrivate = /not authorized/i.test(text(body?.error) ?? '');
  return { status: isPrivate ? 'private' : 'restricted', via: 'oembed' };
}

function readMarkup(body: Json, id: string): Answer | undefined {
  const root = parseMarkup(text(body.html) ?? '');
  const blockquote = root?.children.find((child) => isTag(child) && child.name === 'blockquote');
  const parsed = blockquote && isTag(blockquote) ? parseBlockquote(blockquote) : undefined;
  if (parsed?.ref?.ref !== id || !parsed.words) return undefined;
  const author = authorOf(body, parsed.words);
  const url = statusRef(id, author?.handle)?.url;
  const isCut = parsed.words.text?.endsWith('…');
  return {
    status: 'resolved',
    via: 'oembed',
    words: { ...parsed.words, ...(author && { author }) },
    ...(url && { url }),
    ...(isCut && { cut: true }),
  };
}

function authorOf(body: Json, words: Words): Words['author'] {
  const name = cleanLine(body.author_name) ?? words.author?.name;
  const handle = /^https:\/\/(?:x|twitter)\.com\/(\w{1,15})$/.exec(text(body.author_url) ?? '')?.[1];
  const known = handle ?? words.author?.handle;
  return known ? { ...(name && { name }), handle: known, url: `https://x.com/${known}` } : words.author;
}
