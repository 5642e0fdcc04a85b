import type { Draft } from './blocks/draft.js';
import { CONTACT_WORDS, END_WORDS, ORIGIN } from './labels.js';
import {
  endsSentence,
  isParagraph,
  lettersOpening,
  opensWithReadAlso,
  opensWithTime,
  textOf,
} from './line-kinds.js';
import { opensWith } from './openers.js';

const opensWithEnd = opensWith(END_WORDS);
const opensWithOrigin = opensWith(ORIGIN);
const opensWithContact = opensWith(CONTACT_WORDS);

/** A line below the article that names sources, owners or helpers. */
export function isEndNote(draft: Draft, before: Draft | undefined): boolean {
  const text = textOf(draft);
  if (draft.block.type === 'list') return draft.linked > draft.letters * 0.5;
  if (!isParagraph(draft)) return false;
  if (draft.letters && draft.linked >= draft.letters * 0.9) return true;
  if (draft.letters > 300) return false;
  const opening = lettersOpening(text);
  if (opensWithEnd(opening) || opensWithTime(opening)) return true;
  if (/contributed to this (?:report|story|article)|all rights reserved|©/i.test(text)) return true;
  if (isContact(text) || isShortCredit(text)) return true;
  if (draft.italic && draft.linked > 0) return !opensWithOrigin(opening);
  return isSignature(draft, before);
}

/** An address and nothing else: of mail, of a page, or an account's name. */
const isContact = (text: string): boolean =>
  text.length < 100 &&
  /^(?:[\w.+-]{1,60}@[\w.-]{1,60}|@\w{1,30}|(?:https?:\/\/)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,10}\/[\w@.-]{1,60}\/?)$/i.test(
    text,
  );

/** Initials and whose picture it is, in one line. */
const isShortCredit = (text: string): boolean =>
  text.length < 120 &&
  /(?:^|[\s;,/(])(?:foto|fotos|photo|photos|bild|bilder)(?:\s\[m\])?\s?:\s?\p{Lu}/iu.test(text);

const FEW_WORDS = /^[\s\p{P}]*[\p{L}\p{N}]+(?:[\s\p{P}]+[\p{L}\p{N}]+){0,5}[\s\p{P}]*$/u;

/** Initials, names or an agency right below the last paragraph. */
function isSignature(draft: Draft, before: Draft | undefined): boolean {
  const text = textOf(draft);
  if (draft.letters >= 30 || endsSentence(text) || /[:：]$/.test(text) || !FEW_WORDS.test(text)) return false;
  return before?.block.type === 'paragraph' && before.letters > 80;
}

/** A list with links below a label that announces other articles. */
export function isLinkLabel(draft: Draft, before: Draft | undefined): boolean {
  if (draft.block.type !== 'list' || draft.linked < draft.letters * 0.25 || !before) return false;
  const label = textOf(before);
  return label.length < 60 && (isParagraph(before) || before.block.type === 'heading')
    ? opensWithReadAlso(lettersOpening(label)) || /^more\s/i.test(label)
    : false;
}

const LONGEST_NOTE = 450;

/** A short text below the article that begins with its author's name. */
export function isAuthorNote(draft: Draft, names: readonly string[]): boolean {
  if (!names.length || !isParagraph(draft) || draft.letters > LONGEST_NOTE || draft.letters < 30)
    return false;
  const opening = lettersOpening(textOf(draft));
  return names.some((name) => opening.startsWith(name));
}

/** The label of a press contact. */
export const isContactLabel = (draft: Draft): boolean =>
  draft.letters < 45 &&
  (isParagraph(draft) || draft.block.type === 'heading') &&
  opensWithContact(lettersOpening(textOf(draft)));
