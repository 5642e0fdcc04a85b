import { getDomain } from 'tldts';
import type { Target } from './target.js';

/**
 * What is paced as one: the registrable domain, or address and port where there is none. Sites that a host rents
 * out under its own name (the private part of the Public Suffix List) each count for themselves.
 */
export function hostKey({ url, host }: Target): string {
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain ?? `${host}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
}
