import type { Draft } from './blocks/draft.js';
import { BY_WORDS, LABELS, READ_ALSO, TIME_WORDS } from './labels.js';
import { opensWith } from './openers.js';
import { SENTENCE_END } from './text.js';

export const isParagraph = ({ block }: Draft): boolean => block.type === 'paragraph';

/** The words of a line. */
export function textOf({ block }: Draft): string {
  if (block.type === 'list') return block.items.join(' ');
  return 'text' in block ? block.text : '';
}

/** A line's text from its first letter or digit, in lower case. */
export const lettersOpening = (text: string): string => text.toLowerCase().replace(/^[\s\p{P}\p{S}]+/u, '');

/** A time, or the word for one, as lines begin that say when. */
export const opensWithTime = opensWith(TIME_WORDS);
const opensWithBy = opensWith(BY_WORDS);
/** Words that announce another article. */
export const opensWithReadAlso = opensWith(READ_ALSO);

/** Characters, an ideograph or a syllable counted as more. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0) * 1.5;

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

const CLOCK =
  /\b\d{1,2}\s?[:h]\s?\d{2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|^\d+\s?\/\s?\d+$|^\d+\s?(?:min|sec|hour|day)|[年月日]/i;

/** A word or two and a colon make it a fact of the article: `Founded: 2011`, `Best for: small gardens`. */
export const isFact = (text: string): boolean => /^\p{L}[^:\d\n]{2,16}:\s/u.test(text);

const DATE_LABEL = /^(?:date|datum|dato|data|fecha|дата|التاريخ)\b/iu;

/** A line of digits and few letters: a date, a time, a count. */
export function isTimeLine(draft: Draft): boolean {
  const text = textOf(draft);
  if (!isParagraph(draft) || text.length > 40 || !CLOCK.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (/[:：]$|\p{Sc}/u.test(text)) return false;
  if (TIME_WORDS.some((word) => text.toLowerCase().includes(word))) return letters <= 28;
  return letters <= 14 && !endsSentence(text) && (!isFact(text) || DATE_LABEL.test(text));
}

/** A line above the article that names its writer or its day. */
export function isByline(draft: Draft): boolean {
  const text = textOf(draft).toLowerCase();
  if (draft.letters > 120 || (!isParagraph(draft) && draft.block.type !== 'list')) return false;
  if (opensWithTime(text)) return true;
  return draft.letters < 70 && opensWithBy(text) && !endsSentence(text);
}

const FULL_DATE =
  /\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\d{1,2}\.? \p{L}{3,9}\.?,? (?:19|20)\d\d\b/u;

/** A short line above the article that is no sentence: a topic, a place, a name. */
export function isTopLine(draft: Draft): boolean {
  const text = textOf(draft);
  if (draft.element.attribs['data-role'] || /[:：?？!！。]$/.test(text)) return false;
  if (draft.block.type === 'list') return draft.letters < 60 && draft.block.items.length < 3;
  if (!isParagraph(draft) || endsSentence(text)) return false;
  return widthOf(text) < 45 || (widthOf(text) < 90 && FULL_DATE.test(text));
}
