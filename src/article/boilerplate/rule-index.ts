import type { PhraseRule, Rules } from '../rules.js';
import { SPACELESS } from './phrase.js';
import { eachWord, type WordFilter, wordFilter } from './word-filter.js';

/** Rules by the words without which none of them matches, so that a block is tried with few of them. */
interface RuleIndex {
  readonly byWord: ReadonlyMap<string, readonly PhraseRule[]>;
  /** Of the keys of byWord. */
  readonly mayBeAnchor: WordFilter;
  /** Looked for as a part of the text, in scripts without spaces. */
  readonly byPart: ReadonlyMap<string, readonly PhraseRule[]>;
  /** Without an anchor: always tried. */
  readonly always: readonly PhraseRule[];
  /** A word without which a block is no note; nothing where there are no notes. */
  readonly ofNote: RegExp | undefined;
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
  const mayBeAnchor = wordFilter(byWord.keys());
  const index = {
    byWord,
    mayBeAnchor,
    byPart,
    always,
    ofNote: anyOf(rules.notes.flatMap(({ place }) => place)),
  };
  indexes.set(rules, index);
  return index;
}

function anyOf(words: readonly string[]): RegExp | undefined {
  const sources = [...new Set(words)].map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return sources.length ? new RegExp(sources.join('|')) : undefined;
}

/** Twice what a note has at most. */
const LONGER_THAN_NOTES = 480;

/** Whether sentences that fold to this could be a note: most blocks hold no word of any. */
export function mayBeNote(rules: Rules, folded: string): boolean {
  return folded.length <= LONGER_THAN_NOTES && (indexOf(rules).ofNote?.test(folded) ?? false);
}

/** Whether the words of a rule's other parts stand somewhere, too. */
function hasOthers({ also = [] }: PhraseRule, folded: string): boolean {
  return also.every((words) => words.some((word) => folded.includes(word)));
}

/** Whether a rule of whole blocks could match as long a one. */
function mayBeAsLong({ at, longest = Number.POSITIVE_INFINITY }: PhraseRule, folded: string): boolean {
  return at !== 'block' || folded.length <= longest;
}

/** The rules that could match sentences that fold to this. */
export function candidates(rules: Rules, folded: string): readonly PhraseRule[] {
  const { byWord, mayBeAnchor, byPart, always } = indexOf(rules);
  let found: Set<PhraseRule> | undefined;
  const add = (rule: PhraseRule) => {
    if (!mayBeAsLong(rule, folded) || !hasOthers(rule, folded)) return;
    found ??= new Set(always);
    found.add(rule);
  };
  eachWord(folded, mayBeAnchor, (word) => byWord.get(word)?.forEach(add));
  if (SPACELESS.test(folded)) {
    for (const [part, rules] of byPart) if (folded.includes(part)) rules.forEach(add);
  }
  return found ? [...found] : always;
}
