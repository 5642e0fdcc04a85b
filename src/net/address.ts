import ipaddr from 'ipaddr.js';

/**
 * Special-purpose ranges that ipaddr.js calls unicast or splits otherwise
 * (IANA IPv4 and IPv6 special-purpose registries, and Azure's wire server, a public address that is none).
 */
const NOT_PUBLIC = ranges([
  '0.0.0.0/8',
  '168.63.129.16/32',
  '192.0.0.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.175.48.0/24',
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fec0::/10',
]);

/** Where no source ever leads: cloud metadata, which hands out the machine's own keys, and what is no host. */
const NEVER = ranges([
  '0.0.0.0/8',
  '::/128',
  '169.254.0.0/16',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  'fe80::/10',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
  '224.0.0.0/4',
  '255.255.255.255/32',
  'ff00::/8',
]);

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Whether a request may go to this address: public ones, or with `allowPrivateNetwork` all but cloud metadata,
 * link-local, multicast and unspecified ones. What is no address is not allowed.
 */
export function isAllowedAddress(text: string, allowPrivateNetwork: boolean): boolean {
  // A zone id names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  // Unwraps IPv4 that is mapped into IPv6.
  const address = ipaddr.process(text);
  if (isIn(address, NEVER)) return false;
  return allowPrivateNetwork || (address.range() === 'unicast' && !isIn(address, NOT_PUBLIC));
}

function isIn(address: Address, list: readonly [Address, number][]): boolean {
  return list.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
}

function ranges(list: readonly string[]): [Address, number][] {
  return list.map((cidr) => ipaddr.parseCIDR(cidr));
}
