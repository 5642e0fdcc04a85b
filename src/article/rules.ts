/** The rules an operator edits, read and checked: see config/rules/. */
export interface Rules {
  /** A digest of all rules: records say by which rules they were cleaned. */
  readonly version: string;
  readonly phrases: readonly PhraseRule[];
  /** By host. */
  readonly sites: ReadonlyMap<string, SiteRule>;
}

/** A phrase that is never the journalist's: matched on folded text, as a whole block or at a block's edge. */
export interface PhraseRule {
  readonly id: string;
  /** BCP 47 primary language. */
  readonly language: string;
  readonly why: string;
  /** `block`: the whole block is this phrase. `start`, `end`: the block's first or last sentence is. */
  readonly at: 'block' | 'start' | 'end';
  /** Folded. */
  readonly pattern: RegExp;
}

/** What is known of one site's pages. */
export interface SiteRule {
  readonly host: string;
  readonly why: string;
  /** CSS selectors. */
  readonly body?: string;
  readonly remove?: readonly string[];
}
