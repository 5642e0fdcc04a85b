import { z } from 'zod';

const choices = {
  /** Ask the provider, take what the page says alone, or leave the embed out. */
  resolve: z.enum(['ask', 'parse', 'drop']),
  /** In the record's `text`: nothing of the embed, its words, or a mark in its place. */
  text: z.enum(['leave-out', 'include', 'mark']),
  /** Of a post that its provider no longer shows: keep what the page said, keep its address alone, or leave it out. */
  deleted: z.enum(['keep', 'redact', 'drop']),
  /** All that is known, or ids and addresses alone. */
  store: z.enum(['full', 'ids']),
  /** In the record's `html`: links to pictures and videos, the pictures themselves, or neither. */
  media: z.enum(['links', 'show', 'none']),
  /** Likes, reposts, replies and views, with the time they were read at. */
  counts: z.enum(['leave-out', 'keep']),
  /** Asks again whether the post is still there, until it is so many days old. */
  recheck: z.strictObject({ everyHours: z.number().positive(), forDays: z.number().positive() }),
};

/** What an operator decides about embeds; `providers` holds what is otherwise for one of them. */
export const EmbedPolicies = z.strictObject({
  ...z.strictObject(choices).partial().shape,
  providers: z.record(z.string(), z.strictObject(choices).partial()).optional(),
});
export type EmbedPolicies = z.infer<typeof EmbedPolicies>;

/** What holds for one provider's embeds. */
export interface EmbedPolicy {
  readonly resolve: 'ask' | 'parse' | 'drop';
  readonly text: 'leave-out' | 'include' | 'mark';
  readonly deleted: 'keep' | 'redact' | 'drop';
  readonly store: 'full' | 'ids';
  readonly media: 'links' | 'show' | 'none';
  readonly counts: 'leave-out' | 'keep';
  readonly recheck?: { readonly everyHours: number; readonly forDays: number };
}

export const DEFAULT_EMBED_POLICY: EmbedPolicy = {
  resolve: 'ask',
  text: 'leave-out',
  deleted: 'keep',
  store: 'full',
  media: 'links',
  counts: 'leave-out',
};

/** What holds for each provider's embeds. */
export type PolicyOf = (provider: string) => EmbedPolicy;

/**
 * Makes one policy of several: what is said of a provider goes before what is said of all, and what a later one says
 * (the source's) before an earlier one (the operator's for every source).
 */
export function policyOf(...layers: readonly (EmbedPolicies | undefined)[]): PolicyOf {
  const known = new Map<string, EmbedPolicy>();
  return (provider) => {
    const held = known.get(provider);
    if (held) return held;
    const policy: EmbedPolicy = { ...DEFAULT_EMBED_POLICY };
    for (const layer of layers) {
      const { providers, ...all } = layer ?? {};
      const own = Object.hasOwn(providers ?? {}, provider) ? providers?.[provider] : undefined;
      Object.assign(policy, said(all), own && said(own));
    }
    known.set(provider, policy);
    return policy;
  };
}

function said(choices: object): object {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
