import type { Element } from 'domhandler';
import { findOne, textContent } from 'domutils';
import type { Embed, EmbedForm } from '../../model.js';
import { markupFor, matchUrl, type OwnMarkup } from '../registry.js';
import { toEmbed } from './embed.js';
import { placeholderUrls } from './placeholder.js';
import { playerUrls } from './player.js';

/**
 * The embed that an element is by a provider's own markup.
 * @param byAttribute false where none of its attributes alone tells of such markup
 */
export function ofOwnMarkup(element: Element, pageUrl: string, byAttribute?: boolean): Embed | undefined {
  for (const own of markupFor(element, byAttribute)) {
    if (isWrapper(element, own)) continue;
    const embed = own.markup.parse ? parsed(element, own) : ofValue(element, own, pageUrl);
    if (embed) return embed;
  }
  return undefined;
}

/** Longer than any provider lets a post be. */
const LONGEST_POST = 30_000;

/** A part of the page that has the class of a post's `blockquote`, with posts in it or a whole article. */
export function isWrapper(element: Element, { markup }: OwnMarkup): boolean {
  const { class: name, form } = markup;
  if (!name || form !== 'blockquote' || element.name === 'blockquote') return false;
  const hasClass = ({ attribs }: Element) => attribs.class?.split(/\s+/).includes(name) ?? false;
  const inner = findOne((child) => child.name === 'blockquote' && hasClass(child), element.children);
  return inner !== null || textContent(element).length > LONGEST_POST;
}

function parsed(element: Element, { provider, markup }: OwnMarkup): Embed | undefined {
  const read = markup.parse?.(element);
  return read?.ref && toEmbed(provider, read.ref, markup.form, read.words);
}

/** An attribute holds a whole URL, or the id alone. */
function ofValue(element: Element, { provider, markup }: OwnMarkup, pageUrl: string): Embed | undefined {
  const value = element.attribs[markup.attribute ?? '']?.trim() ?? '';
  const match = value.includes('//') ? matchUrl(value, pageUrl) : undefined;
  const ref = match?.provider === provider ? match.ref : provider.fromId?.(value);
  return ref && toEmbed(provider, ref, markup.form);
}

/** The embed that a player shows: an iframe, an object. */
export function ofPlayer(element: Element, pageUrl: string): Embed | undefined {
  const urls = playerUrls(element);
  return urls.length > 0 ? firstMatch(urls, formOf(element, 'iframe'), pageUrl, true) : undefined;
}

/** The embed that a script is to put here. */
export function ofPlaceholder(element: Element, pageUrl: string): Embed | undefined {
  return firstMatch(placeholderUrls(element), formOf(element, 'placeholder'), pageUrl);
}

function formOf(element: Element, otherwise: EmbedForm): EmbedForm {
  return element.name.startsWith('amp-') ? 'amp' : otherwise;
}

function firstMatch(
  urls: readonly string[],
  form: EmbedForm,
  pageUrl: string,
  asPlayer = false,
): Embed | undefined {
  for (const url of urls) {
    const match = matchUrl(url, pageUrl, asPlayer);
    if (match) return toEmbed(match.provider, match.ref, form);
  }
  return undefined;
}
