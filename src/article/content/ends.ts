import type { Person } from '../../model.js';
import type { Draft } from './blocks/draft.js';
import { isAuthorNote, isContactLabel, isEndNote, isLinkLabel } from './end-kinds.js';
import { isByline, isTopLine } from './line-kinds.js';
import type { Sieve } from './sieve.js';
import { SENTENCE_END } from './text.js';

const LONG = 90;
const SENTENCE = 45;

const isProse = ({ block, letters }: Draft): boolean =>
  block.type === 'paragraph' &&
  (letters >= LONG || (letters >= SENTENCE && SENTENCE_END.test(block.text.slice(-3))));

/** Bylines, dates and topics stand before the first real paragraph. */
export function dropAtStart(sieve: Sieve): void {
  const kept: Draft[] = [];
  let prose = 0;
  for (const draft of sieve.kept) {
    if (isProse(draft)) prose++;
    // A standfirst may stand above the byline.
    if (prose < 2 && isByline(draft)) sieve.drop(draft, 'byline', 'It names the writer or the day.');
    else if (!prose && isTopLine(draft)) {
      sieve.drop(draft, 'top-line', 'A short line above the article that is no sentence.');
    } else kept.push(draft);
  }
  if (prose) sieve.kept = kept;
}

const MOST_AT_END = 20;

/** Sources, credits and headings without a text stand after the last real paragraph. */
export function dropAtEnd(sieve: Sieve, authors: readonly Person[]): void {
  const tail: Draft[] = [];
  dropContact(sieve);
  const names = authors.map(({ name }) => name.toLowerCase()).filter((name) => name.includes(' '));
  for (let dropped = 0; dropped < MOST_AT_END && sieve.kept.length > 1; dropped++) {
    const draft = sieve.kept.at(-1);
    if (!draft) break;
    const { type } = draft.block;
    const reason = endReason(draft, sieve.kept.at(-2), names, tail.length > 0);
    if (reason) sieve.drop(draft, ...reason);
    else if (type === 'image' || type === 'embed') tail.unshift(draft);
    else break;
    sieve.kept.pop();
  }
  sieve.kept.push(...tail);
}

/** What stands below the label of a contact is looked at this far from the end, and if it is this short. */
const CONTACT_LINES = 10;
const LONGEST_CONTACT = 150;

/** A press contact at the end: its label, and the names and addresses below it. */
function dropContact(sieve: Sieve): void {
  const lowest = Math.max(1, sieve.kept.length - CONTACT_LINES);
  for (let i = sieve.kept.length - 1; i >= lowest; i--) {
    const draft = sieve.kept[i] as Draft;
    if (draft.letters > LONGEST_CONTACT) return;
    if (!isContactLabel(draft)) continue;
    for (const part of sieve.kept.splice(i)) sieve.drop(part, 'contact', 'The contact for the press.');
    return;
  }
}

function endReason(
  draft: Draft,
  before: Draft | undefined,
  names: readonly string[],
  pictured: boolean,
): readonly [rule: string, reason: string] | undefined {
  const { block } = draft;
  if (block.type === 'heading') {
    // A list article may say all it says of a picture in a heading that is a sentence.
    if (pictured && /[.。।]$/.test(block.text)) return undefined;
    return ['label', 'A heading with nothing below it.'];
  }
  if (isEndNote(draft, before) || isLinkLabel(draft, before))
    return ['end-note', 'It stands below the article and is no part of it.'];
  if (isAuthorNote(draft, names)) return ['author', 'It tells who the author is.'];
  return undefined;
}
