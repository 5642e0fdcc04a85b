import type { Element } from 'domhandler';
import type { Draft } from './blocks/draft.js';
import { BY_WORDS, LABELS, READ_ALSO, TIME_WORDS } from './labels.js';
import { leadsAway } from './links.js';
import { SENTENCE_END } from './text.js';

export const isParagraph = ({ block }: Draft): boolean => block.type === 'paragraph';

/** The words of a line. */
export function textOf({ block }: Draft): string {
  if (block.type === 'list') return block.items.join(' ');
  return 'text' in block ? block.text : '';
}

/** A line's text from its first letter or digit, in lower case. */
export const lettersOpening = (text: string): string => text.toLowerCase().replace(/^[\s\p{P}\p{S}]+/u, '');

export const startsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word));

/** Characters, an ideograph or a syllable counted as more. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0) * 1.5;

function isWithin(inner: Element, outer: Element): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-3));

/** A line that is a label and nothing else. */
export function isLabel(draft: Draft): boolean {
  if (draft.letters > 60 || !isParagraph(draft)) return false;
  return LABELS.has(
    textOf(draft)
      .toLowerCase()
      .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''),
  );
}

/** A link to another article: nearly all of it is a link, or it opens with words that say so. */
export function isReadAlso(draft: Draft, pageUrl: string): boolean {
  const { letters, linked, block } = draft;
  if (block.type === 'list')
    return (
      linked >= letters * 0.8 &&
      block.items.length > 1 &&
      letters < block.items.length * 150 &&
      !leadsAway(draft.element, pageUrl)
    );
  if (!isParagraph(draft) && block.type !== 'heading' && block.type !== 'quote') return false;
  const text = textOf(draft);
  const lines = text.split('\n').length;
  if (lines > 1 && isParagraph(draft))
    return linked >= letters * 0.8 && letters < lines * 100 && !leadsAway(draft.element, pageUrl);
  if (letters > 250) return false;
  const opens = startsWithAny(lettersOpening(text), READ_ALSO);
  if (opens && (linked > letters * 0.4 || letters < 40)) return true;
  return isParagraph(draft) && linked > 0 && linked >= letters * 0.8 && letters < 120 && !endsSentence(text);
}

const CREDIT =
  /^(?:©|\(c\)\s)|[([](?:image|photo|foto|picture|pic|bild|credit|imagen|crédit)s?\s?(?:credit)?\s?:[^)\]]{0,80}[)\]]$|(?:bildrechte|bildquelle|photo by|image credit|photo credit|image source|foto|photo|image|credit)\s?:\s?[^.:]{2,60}$/i;

/** A caption or a picture's credit that stands as a line. */
export function isCreditLine(draft: Draft): boolean {
  return isParagraph(draft) && draft.letters < 250 && CREDIT.test(textOf(draft).slice(-400));
}

const CLOCK =
  /\b\d{1,2}\s?[:h]\s?\d{2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|^\d+\s?\/\s?\d+$|^\d+\s?(?:min|sec|hour|day)|[年月日]/i;

const DATE_LABEL = /^(?:date|datum|dato|data|fecha|дата|التاريخ)\b/iu;

/** A line of digits and few letters: a date, a time, a count. */
export function isTimeLine(draft: Draft): boolean {
  const text = textOf(draft);
  if (!isParagraph(draft) || text.length > 40 || !CLOCK.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (/[:：]$|\p{Sc}/u.test(text)) return false;
  if (TIME_WORDS.some((word) => text.toLowerCase().includes(word))) return letters <= 28;
  // A word and a colon before it make it a fact of the article: `Founded: 2011`.
  return (
    letters <= 14 && !endsSentence(text) && (!/^\p{L}[^:\d]{2,}:\s/u.test(text) || DATE_LABEL.test(text))
  );
}

/** In one box with the picture, italics are its caption, but not where they are a sentence of a paragraph. */
const isItalicBelow = ({ italic, element }: Draft, text: string): boolean =>
  italic && (element.name !== 'p' || !endsSentence(text));

/** A line right below a picture that is in italics or no sentence: its caption, which the picture then has. */
export function isCaptionLine(draft: Draft, before: Draft | undefined): boolean {
  if (before?.block.type !== 'image' || !isParagraph(draft) || draft.bold || draft.letters > 200)
    return false;
  const text = textOf(draft);
  if (/[:：]$|^[\p{Ll}\d]/u.test(text) || (!draft.italic && endsSentence(text))) return false;
  if (isWithin(before.element, draft.element) && !isItalicBelow(draft, text)) return false;
  if (!before.block.caption) before.block.caption = text.replace(/\n/g, ' ');
  return true;
}

/** A line above the article that names its writer or its day. */
export function isByline(draft: Draft): boolean {
  const text = textOf(draft).toLowerCase();
  if (draft.letters > 120 || (!isParagraph(draft) && draft.block.type !== 'list')) return false;
  if (startsWithAny(text, TIME_WORDS)) return true;
  return draft.letters < 70 && startsWithAny(text, BY_WORDS) && !endsSentence(text);
}

/** A short line above the article that is no sentence: a topic, a place, a name. */
export function isTopLine(draft: Draft): boolean {
  const text = textOf(draft);
  if (draft.element.attribs['data-role'] || /[:：?？!！。]$/.test(text)) return false;
  if (draft.block.type === 'list') return draft.letters < 60 && draft.block.items.length < 3;
  return isParagraph(draft) && widthOf(text) < 45 && !endsSentence(text);
}
