import type { Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import type { EmbedAuthor } from '../../model.js';
import { cleanText } from '../markup/clean-text.js';
import { piecesOf, plainText } from '../markup/pieces.js';
import { ofSubstack } from '../markup/substack.js';
import { wordsOf } from '../markup/words.js';
import { byOembed } from '../oembed/ask.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { pathOf, readUrl } from '../url.js';

const KINDS = new Set(['p', 'reel', 'reels', 'tv']);
const HANDLE = /\(\s*@([\w.]{1,30})\s*\)/;
/** What stands before the name, in the languages that Instagram writes `A post shared by` in. */
const SHARED_BY =
  /(?:shared by|geteilt von|partagée? par|compartid[ao] (?:de|por)|partilhad[ao] por|condiviso da|gedeeld door|udostępniony przez|paylaştığı|от|від) /iu;

/** Instagram. Its terms do not allow its oEmbed to be used as data: only what the page itself shows is taken. */
export const instagram: Provider = {
  name: 'instagram',
  hosts: ['instagram.com', 'instagr.am'],
  match(url) {
    const parts = pathOf(url);
    const at = parts.findIndex((part) => KINDS.has(part));
    return at === 0 || at === 1 ? post(parts[at + 1] ?? '', parts[at]) : undefined;
  },
  fromId: (id) => post(id),
  markup: [
    { class: 'instagram-media', form: 'blockquote', parse },
    { tag: 'amp-instagram', attribute: 'data-shortcode', form: 'amp' },
    {
      class: 'instagram',
      attribute: 'data-attrs',
      form: 'data',
      parse: (it) => ofSubstack(it, post, 'instagram_id'),
    },
    {
      class: 'instagram-embed-wrap',
      attribute: 'data-attrs',
      form: 'data',
      parse: (it) => ofSubstack(it, post, 'instagram_id'),
    },
  ],
  resolve: byOembed('instagram'),
};

/** A shortcode is a number in base64url; those of private posts carry 28 more characters. */
function post(code: string, kind = 'p'): EmbedRef | undefined {
  if (!/^[A-Za-z0-9_-]{5,45}$/.test(code)) return undefined;
  const path = kind.startsWith('reel') ? 'reel' : kind;
  return { ref: code, kind: 'post', url: `https://www.instagram.com/${path}/${code}/` };
}

function parse(element: Element): Parsed | undefined {
  const links = findAll((child) => child.name === 'a' && !!child.attribs.href, element.children);
  const given = [element.attribs['data-instgrm-permalink'], element.attribs.src];
  const urls = [...given, ...links.map((link) => link.attribs.href)];
  const ref = urls.map(refOf).find((found) => found !== undefined);
  if (!ref) return undefined;
  const author = authorIn(element);
  const time = findOne((child) => child.name === 'time', element.children)?.attribs.datetime;
  const published = time && Number.isFinite(Date.parse(time)) ? new Date(time).toISOString() : undefined;
  return {
    ref,
    words: { ...captionIn(element), ...(author && { author }), ...(published && { published }) },
  };
}

function refOf(raw: string | undefined): EmbedRef | undefined {
  const url = readUrl(raw);
  const host = url?.hostname.replace(/^www\./, '');
  return url && host && instagram.hosts.includes(host) ? instagram.match(url) : undefined;
}

/** Up to version 12 of the markup the caption stands in a paragraph of its own, before the author's. */
function captionIn(element: Element) {
  const paragraphs = findAll((child) => child.name === 'p', element.children);
  const caption = paragraphs.find((paragraph) => cleanText(textContent(paragraph)) !== '');
  if (!caption || HANDLE.test(textContent(caption))) return {};
  return wordsOf(piecesOf(caption.children).map((piece) => ({ kind: 'text', text: piece.text })));
}

function authorIn(element: Element): EmbedAuthor | undefined {
  const line = cleanText(plainText(linesOf(element)));
  const handle = HANDLE.exec(line);
  if (!handle?.[1]) return undefined;
  const before = line.slice(0, handle.index).split('\n').at(-1) ?? '';
  const by = SHARED_BY.exec(before);
  const name = by ? before.slice(by.index + by[0].length).trim() : '';
  return { ...(name && { name }), handle: handle[1], url: `https://www.instagram.com/${handle[1]}/` };
}

const linesOf = (element: Element) => piecesOf(element.children, new Set(['p', 'div']));
