import type { Element } from 'domhandler';
import { askBluesky } from '../answers/bluesky.js';
import { text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { piecesOf, plainText } from '../markup/pieces.js';
import { substackData } from '../markup/substack.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { pathOf } from '../url.js';

const AT_URI =
  /^at:\/\/(did:[a-z]+:[\w.:%-]{1,200}|[\w.-]{3,253})\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/;

/** Bluesky. */
export const bluesky: Provider = {
  name: 'bluesky',
  hosts: ['bsky.app'],
  match(url) {
    const [first, second, third, fourth] = pathOf(url);
    if (first === 'embed') return fromUri(`at://${second}/${third}/${fourth}`);
    return first === 'profile' && third === 'post'
      ? fromUri(`at://${second}/app.bsky.feed.post/${fourth}`)
      : undefined;
  },
  fromId: fromUri,
  markup: [
    { class: 'bluesky-embed', attribute: 'data-bluesky-uri', form: 'blockquote', parse },
    { class: 'bluesky-wrap', attribute: 'data-attrs', form: 'data', parse: ofSubstack },
  ],
  resolve: askBluesky,
};

function fromUri(uri: string): EmbedRef | undefined {
  const [, author, key] = AT_URI.exec(uri) ?? [];
  return author && key
    ? { ref: uri, kind: 'post', url: `https://bsky.app/profile/${author}/post/${key}` }
    : undefined;
}

/** `<blockquote><p lang>TEXT</p>— <a>NAME (@HANDLE)</a> <a>DATE</a></blockquote>` */
function parse(element: Element): Parsed | undefined {
  const ref = fromUri(element.attribs['data-bluesky-uri'] ?? '');
  const paragraph = element.children.find((child) => 'name' in child && child.name === 'p');
  const body = paragraph && 'children' in paragraph ? piecesOf(paragraph.children) : [];
  const signature = /—\s*([^\n]{1,100}?)\s*\(@([\w.-]{3,253})\)/.exec(plainText(piecesOf(element.children)));
  const [, name, handle] = signature ?? [];
  const author = handle && { ...(name && { name }), handle, url: `https://bsky.app/profile/${handle}` };
  return ref && { ref, words: { ...wordsOf(body), ...(author && { author }) } };
}

/** Substack keeps the post's words beside it. */
function ofSubstack(element: Element): Parsed | undefined {
  const data = substackData(element);
  const handle = cleanLine(data.authorHandle, 253);
  const ref =
    fromUri(text(data.uri) ?? '') ??
    fromUri(`at://${text(data.authorDid) ?? handle}/app.bsky.feed.post/${text(data.postId)}`);
  const name = cleanLine(data.authorName);
  const author = handle &&
    /^[\w.-]{3,253}$/.test(handle) && {
      ...(name && { name }),
      handle,
      url: `https://bsky.app/profile/${handle}`,
    };
  return ref && { ref, words: { ...wordsOf(textPieces(text(data.text) ?? '')), ...(author && { author }) } };
}
