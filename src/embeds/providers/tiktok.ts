import type { Element } from 'domhandler';
import { findOne } from 'domutils';
import { piecesOf } from '../markup/pieces.js';
import { wordsOf } from '../markup/words.js';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';

/** TikTok. */
export const tiktok: Provider = {
  name: 'tiktok',
  hosts: ['tiktok.com'],
  match(url) {
    const path =
      /^\/(?:(@[\w.]{1,30})\/(?:video|photo)|embed(?:\/v[23])?|player\/v1|v)\/(\d{6,20})(?!\d)/.exec(
        url.pathname,
      );
    return path?.[2] ? video(path[2], path[1]) : undefined;
  },
  fromId: (id) => video(id),
  markup: [
    { class: 'tiktok-embed', form: 'blockquote', parse },
    { tag: 'amp-tiktok', attribute: 'data-src', form: 'amp' },
  ],
  resolve: byOembed('tiktok'),
};

function video(id: string, user?: string): EmbedRef | undefined {
  if (!/^\d{6,20}$/.test(id)) return undefined;
  const url = `https://www.tiktok.com/${user ?? '@'}/video/${id}`;
  return { ref: id, kind: 'video', url, ...(user && { handle: user.slice(1) }) };
}

/** A profile is embedded with the same class; it has no video id. */
function parse(element: Element): Parsed | undefined {
  const cite = readUrl(element.attribs.cite);
  const ref = (cite && tiktok.match(cite)) ?? video(element.attribs['data-video-id'] ?? '');
  const caption = findOne((child) => child.name === 'p', element.children);
  const author = ref?.handle && { handle: ref.handle, url: `https://www.tiktok.com/@${ref.handle}` };
  return (
    ref && { ref, words: { ...(caption && wordsOf(piecesOf(caption.children))), ...(author && { author }) } }
  );
}
