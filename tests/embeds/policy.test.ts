import { describe, expect, it } from 'vitest';
import { DEFAULT_EMBED_POLICY, EmbedPolicies, policyOf } from '../../src/embeds/policy.js';

describe('policyOf', () => {
  it('is the default where nobody said anything', () => {
    expect(policyOf()('x')).toEqual(DEFAULT_EMBED_POLICY);
    expect(policyOf({}, undefined)('constructor')).toEqual(DEFAULT_EMBED_POLICY);
  });

  it('takes a provider before all, and the source before the operator', () => {
    const policy = policyOf(
      { text: 'mark', deleted: 'redact', providers: { tiktok: { resolve: 'parse', text: 'include' } } },
      { text: 'leave-out', providers: { x: { resolve: 'drop' } } },
    );
    expect(policy('x')).toMatchObject({ resolve: 'drop', text: 'leave-out', deleted: 'redact' });
    expect(policy('tiktok')).toMatchObject({ resolve: 'parse', text: 'leave-out' });
    expect(policy('vimeo')).toMatchObject({ resolve: 'ask', text: 'leave-out' });
  });

  it('refuses what is no choice', () => {
    expect(EmbedPolicies.safeParse({ text: 'everything' }).success).toBe(false);
    expect(EmbedPolicies.safeParse({ providers: { x: { delete: 'drop' } } }).success).toBe(false);
  });
});
