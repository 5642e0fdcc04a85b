import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { oneSpaced } from '../single-spaced.js';

const MARKUP = /&(?:#\w{1,8}|\w{2,31});|<\/?[a-z!]/i;
/** Controls, soft hyphens, zero-width spaces and byte-order marks: artefacts of the page's making. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu;
/** What a value has that is not yet as a reader would see it. Most have nothing of it. */
const ODD = /[&<\p{Cc}\u00AD\u200B\u2060\uFEFF]|\s\s|[^\S ]/u;
const LONGEST = 5_000;

/**
 * A metadata value as a reader would see it: entities (escaped twice, too) and tags gone, white space collapsed.
 * @returns nothing for an empty one, or one that a template left unfilled
 */
export function plain(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const head = value.slice(0, LONGEST);
  const text = ODD.test(head) ? cleared(head) : head.trim();
  return text && !/^(null|undefined|none|n\/a|\{\{.*\}\}|%\w+%)$/i.test(text) ? text : undefined;
}

function cleared(value: string): string {
  let text = value;
  for (let pass = 0; pass < 2 && MARKUP.test(text); pass++) text = textContent(parseDocument(text));
  return oneSpaced(text).replace(INVISIBLE, '').trim();
}

/** An absolute http(s) address, or nothing. */
export function absolute(href: string | undefined, base: string): string | undefined {
  const trimmed = href?.trim();
  if (!trimmed) return undefined;
  try {
    const { protocol, href: url, username } = new URL(trimmed, base);
    return (protocol === 'https:' || protocol === 'http:') && !username ? url : undefined;
  } catch {
    return undefined;
  }
}
