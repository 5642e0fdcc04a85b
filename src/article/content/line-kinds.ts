import type { Element } from 'domhandler';
import type { Draft } from './blocks/draft.js';
import { BY_WORDS, END_WORDS, LABELS, READ_ALSO, TIME_WORDS } from './labels.js';
import { SENTENCE_END } from './text.js';

const isParagraph = ({ block }: Draft): boolean => block.type === 'paragraph';

function textOf({ block }: Draft): string {
  if (block.type === 'list') return block.items.join(' ');
  return 'text' in block ? block.text : '';
}

const startsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word));

/** Characters, an ideograph or a syllable counted as more. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0) * 1.5;

function isWithin(inner: Element, outer: Element): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-3));

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
export function isReadAlso(draft: Draft): boolean {
  const { letters, linked } = draft;
  if (draft.block.type === 'list')
    return (
      linked >= letters * 0.8 && draft.block.items.length > 1 && letters < draft.block.items.length * 150
    );
  if (!isParagraph(draft) && draft.block.type !== 'heading' && draft.block.type !== 'quote') return false;
  const text = textOf(draft);
  if (letters > 250) return false;
  const opens = startsWithAny(text.toLowerCase().replace(/^[\s\p{P}\p{S}]+/u, ''), READ_ALSO);
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

/** A line of digits and few letters: a date, a time, a count. */
export function isTimeLine(draft: Draft): boolean {
  const text = textOf(draft);
  if (!isParagraph(draft) || text.length > 40 || !CLOCK.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const most = TIME_WORDS.some((word) => text.toLowerCase().includes(word)) ? 28 : 14;
  return letters <= most && !endsSentence(text) && !/[:：]$|\p{Sc}/u.test(text);
}

/** A line right below a picture that is in italics or no sentence: its caption, which the picture then has. */
export function isCaptionLine(draft: Draft, before: Draft | undefined): boolean {
  if (before?.block.type !== 'image' || !isParagraph(draft) || draft.bold || draft.letters > 200)
    return false;
  const text = textOf(draft);
  if (/[:：]$|^[\p{Ll}\d]/u.test(text) || (!draft.italic && endsSentence(text))) return false;
  if (isWithin(before.element, draft.element)) return false;
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

/** A line below the article that names sources, owners or helpers. */
export function isEndNote(draft: Draft, before: Draft | undefined): boolean {
  const text = textOf(draft);
  if (draft.block.type === 'list') return draft.linked > draft.letters * 0.5;
  if (!isParagraph(draft) || draft.letters > 300) return false;
  const opening = text.toLowerCase().replace(/^[\s\p{Ps}\p{Pi}*•-]+/u, '');
  if (startsWithAny(opening, END_WORDS) || startsWithAny(opening, TIME_WORDS)) return true;
  if (/contributed to this (?:report|story|article)|all rights reserved|©/i.test(text)) return true;
  if (draft.italic && draft.linked > 0) return true;
  return isSignature(draft, before);
}

const FEW_WORDS = /^[\s\p{P}]*[\p{L}\p{N}]+(?:[\s\p{P}]+[\p{L}\p{N}]+){0,5}[\s\p{P}]*$/u;

/** Initials, names or an agency right below the last paragraph. */
function isSignature(draft: Draft, before: Draft | undefined): boolean {
  const text = textOf(draft);
  if (draft.letters >= 30 || endsSentence(text) || /[:：]$/.test(text) || !FEW_WORDS.test(text)) return false;
  return before?.block.type === 'paragraph' && before.letters > 80;
}
