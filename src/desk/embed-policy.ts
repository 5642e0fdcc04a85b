import { type PolicyOf, policyOf } from '../embeds/policy.js';
import { findSource } from '../store/sources.js';
import type { Library } from './library.js';

/** What the operator decided about the embeds of a source; undefined where nobody decided anything. */
export async function findEmbedPolicy(
  { store, embedPolicies }: Pick<Library, 'store' | 'embedPolicies'>,
  source: string,
): Promise<PolicyOf | undefined> {
  const own = (await findSource(store, source))?.source.embeds;
  return own || Object.keys(embedPolicies).length ? policyOf(embedPolicies, own) : undefined;
}
