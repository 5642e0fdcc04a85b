import type { PhraseRule, Rules } from '../rules.js';
import { SPACELESS } from './phrase.js';

/** Rules by the word without which none of them matches, so that a block is tried with few of them. */
interface RuleIndex {
  readonly byWord: ReadonlyMap<string, readonly PhraseRule[]>;
  /** Their anchors are looked for as a part of the text. */
  readonly spaceless: readonly PhraseRule[];
  /** Without an anchor: always tried. */
  readonly always: readonly PhraseRule[];
}

const indexes = new WeakMap<Rules, RuleIndex>();

function indexOf(rules: Rules): RuleIndex {
  const known = indexes.get(rules);
  if (known) return known;
  const byWord = new Map<string, PhraseRule[]>();
  const spaceless: PhraseRule[] = [];
  const always: PhraseRule[] = [];
  for (const rule of rules.phrases) {
    if (!rule.anchor) always.push(rule);
    else if (SPACELESS.test(rule.anchor)) spaceless.push(rule);
    else byWord.set(rule.anchor, [...(byWord.get(rule.anchor) ?? []), rule]);
  }
  const index = { byWord, spaceless, always };
  indexes.set(rules, index);
  return index;
}

/** The rules that could match folded sentences. */
export function candidates(rules: Rules, folded: string): PhraseRule[] {
  const index = indexOf(rules);
  const found = [...index.always];
  for (const word of new Set(folded.split(/\s/))) found.push(...(index.byWord.get(word) ?? []));
  if (SPACELESS.test(folded)) {
    for (const rule of index.spaceless) if (folded.includes(rule.anchor ?? '')) found.push(rule);
  }
  return found;
}
