import type { PhraseRule, Rules } from '../rules.js';

export interface PhraseMatch {
  readonly rule: PhraseRule;
  /** The block without the phrase, in its own spelling; nothing when the phrase was all of it. */
  readonly rest: string | undefined;
}

/**
 * Finds the phrase that a block of text is, begins with or ends with.
 * @param language the article's, whose rules are tried first
 */
export function matchPhrase(_rules: Rules, _text: string, _language?: string): PhraseMatch | undefined {
  return undefined;
}
