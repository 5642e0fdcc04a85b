import type { PhraseRule, Rules } from '../rules.js';
import { SPACELESS } from './phrase.js';

/** Rules by the words without which none of them matches, so that a block is tried with few of them. */
interface RuleIndex {
  readonly byWord: ReadonlyMap<string, readonly PhraseRule[]>;
  /** Looked for as a part of the text, in scripts without spaces. */
  readonly byPart: ReadonlyMap<string, readonly PhraseRule[]>;
  /** Without an anchor: always tried. */
  readonly always: readonly PhraseRule[];
}

const indexes = new WeakMap<Rules, RuleIndex>();

function indexOf(rules: Rules): RuleIndex {
  const known = indexes.get(rules);
  if (known) return known;
  const byWord = new Map<string, PhraseRule[]>();
  const byPart = new Map<string, PhraseRule[]>();
  const always: PhraseRule[] = [];
  for (const rule of rules.phrases) {
    if (!rule.anchors.length) always.push(rule);
    for (const anchor of new Set(rule.anchors)) {
      const index = SPACELESS.test(anchor) ? byPart : byWord;
      index.set(anchor, [...(index.get(anchor) ?? []), rule]);
    }
  }
  const index = { byWord, byPart, always };
  indexes.set(rules, index);
  return index;
}

const NONE: readonly PhraseRule[] = [];

/** The rules that could match folded sentences. */
export function candidates(rules: Rules, folded: string): ReadonlySet<PhraseRule> {
  const index = indexOf(rules);
  const found = new Set(index.always);
  for (const word of folded.split(/\s/)) for (const rule of index.byWord.get(word) ?? NONE) found.add(rule);
  if (SPACELESS.test(folded)) {
    for (const [part, rules] of index.byPart)
      if (folded.includes(part)) for (const rule of rules) found.add(rule);
  }
  return found;
}
