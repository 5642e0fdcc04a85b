import type { Embed } from '../../model.js';
import { ask } from '../ask.js';
import { positive, readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import type { Answer, Asking } from '../provider.js';
import { readUrl } from '../url.js';

/**
 * Asks YouTube's oEmbed. It tells with the status alone: 401 is a video that may not be embedded elsewhere but is
 * there, 403 a private one, 404 none; their bodies are plain text.
 */
export async function resolveYouTube(_embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const page = `https://www.youtube.com/watch?v=${ref}`;
  const query = new URLSearchParams({ format: 'json', url: page });
  const reply = await ask(asking, 'youtube', asking.endpoints.youtube, `/oembed?${query}`);
  if (reply.againMs !== undefined) return { status: 'unresolved', againMs: reply.againMs };
  if (reply.status === 401) return { status: 'resolved', via: 'oembed' };
  if (reply.status === 403) return { status: 'private', via: 'oembed' };
  if (reply.status === 404) return { status: 'gone', via: 'oembed' };
  const body = reply.status === 200 ? readJson(reply.body) : undefined;
  if (!body) return { status: 'unresolved', via: 'oembed' };
  const [title, name] = [cleanLine(body.title, 500), cleanLine(body.author_name)];
  const author = readUrl(text(body.author_url))?.href;
  const poster = readUrl(text(body.thumbnail_url))?.href;
  const [width, height] = [positive(body.width), positive(body.height)];
  const size = width && height ? { width: Math.round(width), height: Math.round(height) } : {};
  return {
    status: 'resolved',
    via: 'oembed',
    words: {
      ...(title && { text: title }),
      ...((name || author) && { author: { ...(name && { name }), ...(author && { url: author }) } }),
      media: [{ type: 'video', url: page, ...(poster && { poster }), ...size }],
    },
  };
}
