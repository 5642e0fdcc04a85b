/** One form of a platform's embeds, and what is to be found in it. */
export interface Form {
  readonly platform: string;
  readonly form: string;
  /** `provider:ref`; `provider:~` where the ref cannot be known. */
  readonly id: string;
  readonly markup: string;
}
