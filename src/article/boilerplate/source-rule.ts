import type { CleanInput } from '../clean.js';
import type { Rules, SiteRule } from '../rules.js';
import { versionsFor } from './site-rule.js';

/** The rules with what is known of the entry's source put over what is known of the page's site. */
export function withSourceRule(rules: Rules, { url, sourceRule }: CleanInput): Rules {
  if (!sourceRule) return rules;
  const host = new URL(url).hostname.toLowerCase();
  const versions = versionsFor(url, rules.sites) ?? [{ host, why: sourceRule.why }];
  const own = versions.map(
    (version): SiteRule => ({
      ...version,
      ...sourceRule,
      host,
      remove: [...(version.remove ?? []), ...(sourceRule.remove ?? [])],
    }),
  );
  return { ...rules, sites: new Map([[host, own]]) };
}
