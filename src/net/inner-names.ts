import { hostIs, normaliseHost } from '../host.js';

/** Name spaces that lead to this machine, into a network, or out of the public DNS. */
const INNER_DOMAINS = [
  // RFC 6761 and RFC 6762
  'localhost',
  'localdomain',
  'local',
  'test',
  'invalid',
  // Reserved by ICANN for private use in 2024; cloud metadata and Docker live under it
  'internal',
  // RFC 8375 and the reverse trees
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  // Names that collide with private use (ICANN 2013)
  'corp',
  'home',
  'mail',
  'lan',
  'intranet',
  'private',
  'localnet',
  // Kubernetes
  'svc',
  'cluster',
  // Other networks than DNS
  'onion',
  'i2p',
  'alt',
] as const;

/** True for a host name that means a machine inside: no dot, or under one of the names above. */
export function isInnerName(host: string): boolean {
  const name = normaliseHost(host);
  return !name.includes('.') || INNER_DOMAINS.some((domain) => hostIs(name, domain));
}
