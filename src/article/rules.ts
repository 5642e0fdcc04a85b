import type { BlockModel } from './content/scorer/model.js';

/** The rules an operator edits, read and checked: see config/rules/. */
export interface Rules {
  /** A digest of all rules: records say by which rules they were cleaned. */
  readonly version: string;
  readonly phrases: readonly PhraseRule[];
  /** Notes that send the reader to the official site to watch, however they are worded. */
  readonly notes: readonly NoteRule[];
  /** How notes of the editors and corrections open. */
  readonly roles?: readonly RoleRule[];
  /** By host: the versions of its rule, oldest first; no two hold on one day. */
  readonly sites: ReadonlyMap<string, readonly SiteRule[]>;
  /** The trained scorer of blocks; without it the rules decide alone. */
  readonly blockModel?: BlockModel;
}

/** A phrase that is never the journalist's: matched on folded text, as a whole block or at a block's edge. */
export interface PhraseRule {
  readonly id: string;
  /** BCP 47 primary language. */
  readonly language: string;
  readonly why: string;
  /**
   * `block`: the whole block is this phrase. `start`, `end`, `edge`: the block's first sentences, its last or either
   * are, or all of it.
   * `label`: the block is this phrase alone, or this phrase and what it announces (a link, a headline).
   */
  readonly at: 'block' | 'start' | 'end' | 'edge' | 'label';
  /** Matched against a space and then the folded sentences, one a line; see boilerplate/phrase.ts. */
  readonly pattern: RegExp;
  /** Folded words of which every match has one: blocks without any need not be tried. Empty where that is not known. */
  readonly anchors: readonly string[];
  /** Further lists of which every match has a word each. */
  readonly also?: readonly (readonly string[])[];
  /** Characters, folded, that a match has at most; nothing where that is not known. */
  readonly longest?: number;
}

/** What is known of one site's pages. */
export interface SiteRule {
  /** This host and those below it. */
  readonly host: string;
  readonly why: string;
  /** CSS selectors. */
  readonly body?: string;
  readonly remove?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** Of the link to the article's next page. */
  readonly nextPage?: string;
  /** Of the article's day of publication, YYYY-MM-DD: before and after, the site's pages were made otherwise. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** The role of a block that opens with these words. */
export interface RoleRule {
  readonly role: 'editors-note' | 'correction';
  /** Anchored at the start of the block's own spelling. */
  readonly pattern: RegExp;
}

/** What a note speaks of: one word of each list, folded. */
export interface NoteRule {
  readonly rule: PhraseRule;
  readonly video: readonly string[];
  readonly way: readonly string[];
  readonly place: readonly string[];
}
