import { isIP } from 'node:net';
import { Failure } from '../failure.js';
import { isAllowedAddress } from './address.js';
import type { Lookup } from './lookup.js';

const ABSENT = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

export interface ResolvePolicy {
  readonly allowPrivateNetwork: boolean;
  readonly lookup: Lookup;
  /** Milliseconds for the name servers' answer. */
  readonly timeoutMs: number;
}

/**
 * The addresses that may be connected to, IPv4 first. One bad answer refuses them all: a name that is half inside
 * is no public site.
 * @throws Failure `dns-not-found`, `dns-failed`, `address-private`
 */
export async function resolve(host: string, policy: ResolvePolicy): Promise<readonly string[]> {
  const addresses = isIP(host) ? [host] : await ask(host, policy);
  if (!addresses.length) throw new Failure('dns-not-found', { host });
  for (const address of addresses)
    if (!isAllowedAddress(address, policy.allowPrivateNetwork))
      throw new Failure('address-private', { host, address });
  return [...addresses].sort((a, b) => isIP(a) - isIP(b));
}

async function ask(host: string, { lookup, timeoutMs }: ResolvePolicy): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('dns-failed', { host, error: 'timeout' })), timeoutMs);
  });
  try {
    return await Promise.race([lookup(host), late]);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Failure(ABSENT.has(code) ? 'dns-not-found' : 'dns-failed', { host, error: code }, { cause });
  } finally {
    clearTimeout(timer);
  }
}
