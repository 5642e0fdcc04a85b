import type { FailureCode, FailureDetail } from '../../failure.js';
import type { Block, CleanedArticle, Removal } from '../../model.js';

/** A piece of the page's text as it stood before anything was done to it. */
export interface Original {
  readonly text: string;
  /** The name of the block element around it; `line` in a text without markup. */
  readonly tag: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** What became of a piece of the page. */
export type Fate =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'removed'; readonly removal: Removal }
  /** It stands in a field of the record. */
  | { readonly kind: 'field'; readonly field: string }
  /** A step took it out and the record has no line of it, since there is too little of it. */
  | { readonly kind: 'untold'; readonly step: string }
  /** Within the elements that were chosen, but no block was made of it. */
  | { readonly kind: 'unused' }
  /** Outside of them: navigation, lists of other articles, the page's foot. */
  | { readonly kind: 'not-chosen' };

export type Part = Fate & { readonly original: readonly Original[] };

/** A page and its record, one beside the other, in the page's order. */
export interface Explanation {
  readonly parts: readonly Part[];
  /** True where the page has more text than is shown. */
  readonly cut: boolean;
}

/** A page that could not be cleaned is explained too: what was taken out may be the reason. */
export type Explained = { readonly explanation: Explanation } & (
  | { readonly article: CleanedArticle }
  | { readonly failure: { readonly code: FailureCode; readonly detail: FailureDetail } }
);
