import type { PhraseRule, Rules } from '../rules.js';
import { candidates } from './rule-index.js';
import { foldSentences, headEnds, tailStarts } from './sentences.js';

/** A block that is longer, folded, is no phrase as a whole. */
const LONGEST_PHRASE = 420;
/** What a label announces: a headline, not a paragraph. */
const LONGEST_ANNOUNCED = 200;
const LABEL = /^[^:：|»›►▶\n]{2,60}[:：|»›►▶]/u;
const MORE_THAN_A_SENTENCE = /[.!?…؟۔।]["'»”’)]*\s+\S|[。！？]\s*\S/u;
const LOOSE_START = /^[\s|•·►▶»–—:،,-]+/u;
const LOOSE_END = /[\s|•·►▶«–—-]+$/u;

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
 * Finds the phrase that a block of text is, begins with or ends with.
 * @param language the article's, whose rules are tried first
 */
export function matchPhrase(rules: Rules, text: string, language?: string): PhraseMatch | undefined {
  const found = findPhrase(rules, text, language);
  if (!found) return undefined;
  const { rule, from, to } = found;
  const rest =
    from === 0 ? text.slice(to).replace(LOOSE_START, '').trim() : text.slice(0, from).replace(LOOSE_END, '');
  return { rule, rest: rest || undefined };
}

/** As matchPhrase, for those who cut the text where it stands. */
export function findPhrase(rules: Rules, text: string, language?: string): PhraseRange | undefined {
  const whole = matchWhole(rules, text, ANYWHERE, language) ?? matchLabel(rules, text, language);
  if (whole) return { rule: whole, from: 0, to: text.length };
  for (const end of headEnds(text)) {
    const rule = matchWhole(rules, text.slice(0, end), AT_START, language);
    if (rule) return { rule, from: 0, to: end };
  }
  for (const start of tailStarts(text)) {
    const rule = matchWhole(rules, text.slice(start), AT_END, language);
    if (rule) return { rule, from: start, to: text.length };
  }
  return undefined;
}

type Place = PhraseRule['at'];
const ANYWHERE: readonly Place[] = ['block', 'start', 'end', 'edge', 'label'];
const AT_START: readonly Place[] = ['start', 'edge'];
const AT_END: readonly Place[] = ['end', 'edge'];

/** The rule of one of these places that all of the text is. */
export function matchWhole(
  rules: Rules,
  text: string,
  places: readonly Place[],
  language?: string,
): PhraseRule | undefined {
  if (text.length > LONGEST_PHRASE * 2) return undefined;
  const folded = foldSentences(text);
  if (!folded || folded.length > LONGEST_PHRASE) return undefined;
  const subject = ` ${folded}`;
  const primary = language?.split('-')[0];
  let found: PhraseRule | undefined;
  for (const rule of candidates(rules, folded)) {
    if (found && rule.language !== primary) continue;
    if (!places.includes(rule.at) || !rule.pattern.test(subject)) continue;
    if (rule.language === primary) return rule;
    found = rule;
  }
  return found;
}

/** "Read also: a headline": the label, its sign, and one short sentence that it announces. */
function matchLabel(rules: Rules, text: string, language?: string): PhraseRule | undefined {
  const label = LABEL.exec(text)?.[0];
  if (!label) return undefined;
  const announced = text.slice(label.length).trim();
  if (announced.length > LONGEST_ANNOUNCED || MORE_THAN_A_SENTENCE.test(announced)) return undefined;
  return matchWhole(rules, label, ['label'], language);
}
