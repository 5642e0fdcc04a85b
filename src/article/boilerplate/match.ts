import type { PhraseRule, Rules } from '../rules.js';
import { matchNote } from './notes.js';
import { candidates, mayBeNote } from './rule-index.js';
import { type Sentence, sentencesOf, WINDOW, wordsOf } from './sentences.js';

/** A block that is longer, folded, is no phrase as a whole. */
const LONGEST_PHRASE = 420;
/** Sentences that a phrase at an edge has at most. */
const MOST_SENTENCES = 3;
/** What a label announces: a headline, not a paragraph. */
const LONGEST_ANNOUNCED = 200;
/** What parts a label from what it announces. */
const SIGNS = ':：|»›►▶';
const LABEL_SIGN = new RegExp(`[${SIGNS}]`);
const LABEL = new RegExp(`^[^${SIGNS}\\n]{2,60}[${SIGNS}]`, 'u');
const MORE_THAN_A_SENTENCE = /[.!?…؟۔।]["'»”’)]{0,3}\s{1,9}\S|[。！？]\s{0,9}\S/u;
const LOOSE_START = /^[\s|•·►▶»–—:،,-]+/u;

export interface PhraseMatch {
  readonly rule: PhraseRule;
  /** The block without the phrase, in its own spelling; nothing when the phrase was all of it. */
  readonly rest: string | undefined;
}

/** Where in the text the phrase stands, from and to in UTF-16 units. */
export interface PhraseRange {
  readonly rule: PhraseRule;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the phrase that a block of text is, begins with or ends with. A block may begin or end with several: ask
 * again with the rest.
 * @param language the article's, whose rules go before others
 */
export function matchPhrase(rules: Rules, text: string, language?: string): PhraseMatch | undefined {
  const found = findPhrase(rules, text, language);
  if (!found) return undefined;
  const { rule, from, to } = found;
  const rest = from === 0 ? text.slice(to).replace(LOOSE_START, '').trim() : text.slice(0, from).trim();
  return { rule, rest: rest || undefined };
}

const isNever = () => false;

type Place = PhraseRule['at'];
const ANYWHERE: readonly Place[] = ['block', 'start', 'end', 'edge', 'label'];
const AT_START: readonly Place[] = ['start', 'edge'];
const AT_END: readonly Place[] = ['end', 'edge'];

/** As matchPhrase, for those who cut the text where it stands. */
export function findPhrase(rules: Rules, text: string, language?: string): PhraseRange | undefined {
  const words = wordsOf(text);
  const trial = trialOf(rules, words, language, () => labelOf(text) !== undefined);
  const note = mayBeNote(rules, words);
  if (!trial.rules.length && !note) return undefined;
  const sentences = sentencesOf(text, words);
  const label = trial.rules.length ? labelOf(text) : undefined;
  const whole =
    match(trial, sentences, ANYWHERE) ??
    (label ? matchLabel(trial, label, text) : undefined) ??
    (note
      ? matchNote(
          rules,
          sentences.map(({ folded }) => folded),
        )
      : undefined);
  if (whole) return { rule: whole, from: 0, to: text.length };
  return trial.atEdge ? matchEdge(trial, sentences, text) : undefined;
}

function matchEdge(trial: Trial, sentences: readonly Sentence[], text: string): PhraseRange | undefined {
  for (let count = Math.min(MOST_SENTENCES, sentences.length - 1); count > 0; count--) {
    const head = sentences.slice(0, count);
    const atStart = match(trial, head, AT_START);
    if (atStart) return { rule: atStart, from: 0, to: head.at(-1)?.to ?? 0 };
    const tail = sentences.slice(-count);
    const atEnd = match(trial, tail, AT_END);
    if (atEnd) return { rule: atEnd, from: tail[0]?.from ?? 0, to: text.length };
  }
  return undefined;
}

/** The rule of one of these places that all of the text is. */
export function matchWhole(
  rules: Rules,
  text: string,
  places: readonly Place[],
  language?: string,
): PhraseRule | undefined {
  if (text.length > WINDOW * 2) return undefined;
  const words = wordsOf(text);
  const trial = trialOf(rules, words, language, isNever);
  return trial.rules.length ? match(trial, sentencesOf(text, words), places) : undefined;
}

/** The rules that could match a block, those of its language first. */
interface Trial {
  readonly rules: readonly PhraseRule[];
  /** Whether one of them is of less than a whole block. */
  readonly atEdge: boolean;
}

function trialOf(
  rules: Rules,
  words: string,
  language: string | undefined,
  mayAnnounce: () => boolean,
): Trial {
  const found = candidates(rules, words, mayAnnounce);
  const atEdge = found.some(({ at }) => at !== 'block' && at !== 'label');
  if (found.length < 2) return { rules: found, atEdge };
  const primary = language?.split('-')[0];
  const own = found.filter((rule) => rule.language === primary);
  const others = found.filter((rule) => rule.language !== primary);
  return { rules: own.length ? [...own, ...others] : found, atEdge };
}

function match(
  trial: Trial,
  sentences: readonly Sentence[],
  places: readonly Place[],
): PhraseRule | undefined {
  const folded = join(sentences);
  if (!folded || folded.length > LONGEST_PHRASE || sentences.some((sentence) => !sentence.folded))
    return undefined;
  const subject = ` ${folded}`;
  return trial.rules.find((rule) => places.includes(rule.at) && rule.pattern.test(subject));
}

function join(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.folded).join('\n');
}

/** What may be a label before its sign, and the sign. */
function labelOf(text: string): string | undefined {
  const mayBe = text.length <= LONGEST_ANNOUNCED + 60 && LABEL_SIGN.test(text);
  return mayBe ? LABEL.exec(text)?.[0] : undefined;
}

/** "Read also: a headline": the label, its sign, and one short sentence that it announces. */
function matchLabel(trial: Trial, label: string, text: string): PhraseRule | undefined {
  const announced = text.slice(label.length).trim();
  if (announced.length > LONGEST_ANNOUNCED || MORE_THAN_A_SENTENCE.test(announced)) return undefined;
  return match(trial, sentencesOf(label, wordsOf(label)), ['label']);
}
