import type { EmbedPolicy, PolicyOf } from '../../embeds/policy.js';
import type { CleanedArticle, Embed, Removal } from '../../model.js';
import { finishRecord } from './finish.js';

/** What the provider keeps from readers who are not signed in, or from all. */
const ABSENT = new Set<Embed['status']>(['gone', 'private', 'restricted']);

/** The record as the operator wants its embeds: some left out, some without their words, some in the text. */
export function withPolicy<T extends CleanedArticle>(record: T, policy: PolicyOf): T {
  const embeds: Embed[] = [];
  const removed: Removal[] = [...record.removed];
  const dropped = new Set<string>();
  for (const embed of record.embeds) {
    const fate = fateOf(embed, policy(embed.provider));
    if (fate === 'keep') embeds.push(policy(embed.provider).counts === 'keep' ? embed : withoutCounts(embed));
    else if (fate === 'bare') embeds.push(bare(embed));
    else {
      dropped.add(embed.id);
      removed.push({
        step: 'emit',
        rule: `embed-${fate}`,
        reason: REASONS[fate],
        text: embed.url ?? embed.id,
      });
    }
  }
  const blocks = record.blocks.filter((block) => block.type !== 'embed' || !dropped.has(block.embed));
  return finishRecord({ ...record, blocks, embeds, removed }, policy);
}

const REASONS = {
  unwanted: 'The operator leaves out embeds of this provider.',
  deleted: 'Its provider shows it no longer, and the operator leaves such posts out.',
} as const;

function fateOf(embed: Embed, policy: EmbedPolicy): 'keep' | 'bare' | keyof typeof REASONS {
  if (policy.resolve === 'drop') return 'unwanted';
  if (ABSENT.has(embed.status) && policy.deleted === 'drop') return 'deleted';
  const isBare = policy.store === 'ids' || (ABSENT.has(embed.status) && policy.deleted === 'redact');
  return isBare ? 'bare' : 'keep';
}

function withoutCounts({ counts: _counts, ...embed }: Embed): Embed {
  return embed;
}

/** Which post it was, and nothing that its author wrote. */
function bare({ id, provider, ref, kind, url, status, via, form, resolvedAt }: Embed): Embed {
  const known = { ...(ref && { ref }), ...(url && { url }), ...(via && { via }) };
  return { id, provider, kind, status, form, ...known, ...(resolvedAt && { resolvedAt }) };
}
