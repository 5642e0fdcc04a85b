import type { CleanInput } from '../article/clean.js';
import type { Explained } from '../article/explain/explanation.js';
import type { EmbedSurvey } from '../article/survey/survey.js';
import type { FailureCode, FailureDetail } from '../failure.js';
import type { Limits } from '../limits.js';
import type { CleanedArticle, Feed } from '../model.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly rulesFolder: string;
  readonly limits: Limits;
}

export interface FeedInput {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly url: string;
  /** A web page is read by its links instead of being refused. */
  readonly as?: 'links' | undefined;
}

export type Task =
  | { readonly kind: 'clean'; readonly input: CleanInput }
  /** `sites` is false where the rules of sites are to be left out. */
  | { readonly kind: 'explain'; readonly input: CleanInput; readonly sites: boolean }
  /** `whole` as `surveyEmbeds` takes it. */
  | { readonly kind: 'embeds'; readonly input: CleanInput; readonly whole?: boolean | undefined }
  | { readonly kind: 'feed'; readonly input: FeedInput }
  | { readonly kind: 'languages'; readonly texts: readonly string[] };

export type Value = CleanedArticle | Explained | EmbedSurvey | Feed | Languages;
/** The language of each text, where it can be told. */
export type Languages = (string | undefined)[];

/** What a thread says: that it is ready, or what became of its one task. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: FailureDetail };
