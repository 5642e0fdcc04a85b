import type { Element } from 'domhandler';
import type { Draft } from './blocks/draft.js';
import { endsSentence, isFact, isParagraph, textOf } from './line-kinds.js';

const CREDIT =
  /^(?:©|\(c\)\s)|[([](?:image|photo|foto|picture|pic|bild|credit|imagen|crédit)s?\s?(?:credit)?\s?:[^)\]]{0,80}[)\]]$|(?:bildrechte|bildquelle|photo by|image credit|photo credit|image source|foto|photo|image|credit)\s?:\s?[^.:]{2,60}$/i;

/** No credit is without one. */
const CREDIT_SIGN = /:|^[©(]/;

/** A caption or a picture's credit that stands as a line. */
export function isCreditLine(draft: Draft): boolean {
  if (!isParagraph(draft) || draft.letters >= 250) return false;
  const text = textOf(draft).slice(-400);
  return CREDIT_SIGN.test(text) && CREDIT.test(text);
}

const OF_PICTURE =
  /^(?:caption|source|quelle|data|image|photo|foto|picture|bild|credit|above|below|left|right)/i;

function isWithin(inner: Element, outer: Element): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

/** A line right below a picture that is no sentence, or stands in one box with it in italics: its caption. */
export function isCaptionLine(draft: Draft, before: Draft | undefined): boolean {
  if (before?.block.type !== 'image' || !isParagraph(draft) || draft.bold || draft.letters > 200)
    return false;
  const text = textOf(draft);
  if (/[:：]$|^[\p{Ll}\d]/u.test(text) || (isFact(text) && !OF_PICTURE.test(text))) return false;
  const box = isWithin(before.element, draft.element);
  if (box && !draft.italic) return false;
  if (endsSentence(text) && (!box || draft.element.name === 'p')) return false;
  if (!before.block.caption) before.block.caption = text.replace(/\n/g, ' ');
  return true;
}
