import type { PhraseRule, Rules } from '../rules.js';
import { type PartIndex, partIndex, partsIn } from './part-index.js';
import { SPACELESS } from './phrase.js';
import { hashOf, mayHold, readWords, type WordFilter, wordFilter } from './word-hashes.js';

/** A rule with the hashes of words of which every match has one of each list, where they stand between spaces. */
interface Indexed {
  readonly rule: PhraseRule;
  readonly others: readonly (readonly number[])[];
  /** The lists of a rule in scripts without spaces, looked for as parts of the text. */
  readonly otherParts: readonly (readonly string[])[];
}

/** Rules by the words without which none of them matches, so that a block is tried with few of them. */
interface RuleIndex {
  /** By the word's hash. */
  readonly byWord: ReadonlyMap<number, readonly Indexed[]>;
  /** Of the keys of byWord, and of the words of rules' other lists. */
  readonly filter: WordFilter;
  /** Looked for as a part of the text, in scripts without spaces. */
  readonly byPart: PartIndex<readonly Indexed[]>;
  /** Without an anchor: always tried. */
  readonly always: readonly PhraseRule[];
  /** A word without which a block is no note; nothing where there are no notes. */
  readonly ofNote: RegExp | undefined;
}

const indexes = new WeakMap<Rules, RuleIndex>();

function indexOf(rules: Rules): RuleIndex {
  const known = indexes.get(rules);
  if (known) return known;
  const byWord = new Map<number, Indexed[]>();
  const byPart = new Map<string, Indexed[]>();
  for (const rule of rules.phrases) {
    const indexed = indexedOf(rule);
    for (const anchor of new Set(rule.anchors)) {
      if (SPACELESS.test(anchor)) addTo(byPart, anchor, indexed);
      else addTo(byWord, hashOf(anchor), indexed);
    }
  }
  const index = {
    byWord,
    filter: wordFilter(
      byWord.keys(),
      [...byWord.values()].flat().flatMap(({ others }) => others.flat()),
    ),
    byPart: partIndex(byPart),
    always: rules.phrases.filter(({ anchors }) => anchors.length === 0),
    ofNote: anyOf(rules.notes.flatMap(({ place }) => place)),
  };
  indexes.set(rules, index);
  return index;
}

function addTo<Key>(index: Map<Key, Indexed[]>, key: Key, indexed: Indexed): void {
  index.set(key, [...(index.get(key) ?? []), indexed]);
}

function indexedOf(rule: PhraseRule): Indexed {
  const { also = [] } = rule;
  return SPACELESS.test(rule.pattern.source)
    ? { rule, others: [], otherParts: also }
    : { rule, others: also.map((words) => words.map(hashOf)), otherParts: [] };
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

/** No character of the scripts without spaces has fewer bits than this. */
const LOWEST_SPACELESS = 0x800;

/** Whether the words of a rule's other parts stand in the text read last, too. */
function hasOthers({ others, otherParts }: Indexed, folded: string): boolean {
  return (
    others.every((words) => words.some(mayHold)) &&
    otherParts.every((parts) => parts.some((part) => folded.includes(part)))
  );
}

/** Whether a rule could match that long a text: one of an edge could, and a label that stands before what it announces. */
function mayBeAsLong(
  { at, longest = Number.POSITIVE_INFINITY }: PhraseRule,
  size: number,
  mayAnnounce: () => boolean,
): boolean {
  return size <= longest || (at === 'label' ? mayAnnounce() : at !== 'block');
}

/**
 * The rules that could match sentences that fold to this.
 * @param mayAnnounce whether a label could stand before what it announces
 */
export function candidates(rules: Rules, folded: string, mayAnnounce: () => boolean): readonly PhraseRule[] {
  const { byWord, filter, byPart, always } = indexOf(rules);
  let found: Set<PhraseRule> | undefined;
  const add = (indexed: Indexed) => {
    if (!mayBeAsLong(indexed.rule, folded.length, mayAnnounce) || !hasOthers(indexed, folded)) return;
    found ??= new Set(always);
    found.add(indexed.rule);
  };
  const { listed, bits } = readWords(folded, filter);
  for (const hash of listed) byWord.get(hash)?.forEach(add);
  if (bits >= LOWEST_SPACELESS) for (const rules of partsIn(byPart, folded)) rules.forEach(add);
  return found ? [...found] : always;
}
